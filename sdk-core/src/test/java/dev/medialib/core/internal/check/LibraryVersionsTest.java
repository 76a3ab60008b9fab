package dev.medialib.core.internal.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.medialib.core.internal.check.LibraryVersions.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryVersionsTest {

    /** Tells its version as the libraries do. */
    public static final class Fake {
        public static Object VERSION = "";

        private Fake() {}
    }

    public static final class Nameless {
        private Nameless() {}
    }

    private static Library library(String found, String floor) {
        Fake.VERSION = found;
        return new Library("org.example:http", Fake.class.getName(), floor);
    }

    @ParameterizedTest
    @CsvSource({
        "5.4.0,5.4.0",
        "5.4.1,5.4.0",
        "5.10.0,5.4.0",
        "6.0.0,5.4.0",
        "2.18,2.18.0",
        "2.100.0-rc1,2.18.0",
        "SNAPSHOT,5.4.0",
        "'',5.4.0"
    })
    void aVersionAtTheFloorOrLaterIsAccepted(String found, String floor) {
        assertThatCode(() -> library(found, floor).requireSupported()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"5.3.2,5.4.0", "5.0.0-alpha.14,5.4.0", "4.12.0,5.4.0", "2.9.10,2.18.0", "2.17.2,2.18.0", "2.15,2.18.0"})
    void anOlderVersionIsNamedWithTheOneThatIsNeeded(String found, String floor) {
        assertThatIllegalStateException()
                .isThrownBy(() -> library(found, floor).requireSupported())
                .withMessageContaining("needs org.example:http " + floor + " or later")
                .withMessageContaining("found " + found + " in file:");
    }

    @Test
    void aLibraryThatDoesNotNameItsVersionIsTooOld() {
        for (String type : new String[] {Nameless.class.getName(), "org.example.NotThere"}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new Library("org.example:http", type, "5.4.0").requireSupported())
                    .withMessageContaining("org.example:http 5.4.0");
        }
    }

    @Test
    void theVersionsOfThisBuildAreAccepted() {
        assertThatCode(LibraryVersions::requireSupported).doesNotThrowAnyException();
    }
}
