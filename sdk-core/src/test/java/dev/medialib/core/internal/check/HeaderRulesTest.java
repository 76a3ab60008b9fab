package dev.medialib.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private interface Check {
        void of(String text);
    }

    /** The characters up to 255 that a check allows between two letters. */
    private static String allowedBy(Check check) {
        return IntStream.range(0, 256)
                .filter(c -> catchThrowable(() -> check.of("a" + (char) c + "b")) == null)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aNameConsistsOfTheCharactersOfRfc9110() {
        assertThat(allowedBy(name -> HeaderRules.requireValid(name, "")))
                .isEqualTo("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");
    }

    @Test
    void aValueConsistsOfPrintableAsciiSpacesAndTabs() {
        String printable =
                IntStream.range(' ', 0x7f).mapToObj(Character::toString).collect(Collectors.joining());

        assertThat(allowedBy(value -> HeaderRules.requireValid("X-Own", value))).isEqualTo("\t" + printable);
    }

    @Test
    void aCredentialConsistsOfPrintableAsciiWithoutSpaces() {
        String visible =
                IntStream.range('!', 0x7f).mapToObj(Character::toString).collect(Collectors.joining());

        assertThat(allowedBy(secret -> {
                    String unused = HeaderRules.requireCredential("token", secret);
                }))
                .isEqualTo(visible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "ACCEPT-LANGUAGE", "if-match", "User-Agent"})
    void aHeaderWithoutASecretIsHarmlessInAnyCase(String name) {
        assertThat(HeaderRules.isHarmless(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie", "X-Own", "X-SF-Access-Key"})
    void anyOtherHeaderMayIdentifyTheCaller(String name) {
        assertThat(HeaderRules.isHarmless(name)).isFalse();
    }
}
