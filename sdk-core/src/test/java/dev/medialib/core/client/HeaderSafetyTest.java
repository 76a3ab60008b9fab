package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.internal.check.HeaderRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSafetyTest extends ServedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"s3cret\r\nX-Evil: 1", "s3cret\n", "s3cret\u0000", "s3cretü", "s3cret\u007f", "\u001bs3cret"})
    void headerValuesThatWouldBreakTheMessageAreRefusedWithoutEcho(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withOptions(o -> o.header("X-Key", value)))
                .withMessage("the value of header X-Key must consist of printable ASCII characters, spaces and tabs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "ü", "a\r\nb", "a\u0000"})
    void headerNamesThatWouldBreakTheMessageAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withOptions(o -> o.header(name, "s3cret")))
                .withMessageStartingWith("a header's name must consist of")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void valuesWithSpacesTabsAndNothingAreSentAsTheyAre() throws Exception {
        enqueue(200, "{}");
        client.withOptions(o -> o.header("X-A", "a b\tc;\"~").header("X-Empty", ""))
                .get("1");
        var headers = request().getHeaders();
        assertThat(headers.get("X-A")).isEqualTo("a b\tc;\"~");
        assertThat(headers.get("X-Empty")).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n", "s3cret\n", " s3cret", "s3 cret", "s3cret\t", "s3cretü", "s3cret\u0000"})
    void credentialsThatWereCopiedCarelesslyAreRefusedWithoutEcho(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.bearer(token))
                .withMessageStartingWith("token must ")
                .withMessageNotContaining("cret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessToken.of(token))
                .withMessageStartingWith("token must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credential.header("X-SF-Access-Key", token))
                .withMessageStartingWith("X-SF-Access-Key must ")
                .withMessageNotContaining("cret");
    }

    @Test
    void aKeyGoesInItsOwnHeaderAndNoOptionReplacesIt() throws Exception {
        try (TestClient keyed = TestClient.builder()
                .baseUrl(server.url("/").toString())
                .credential(Credential.header("X-Api-Key", "k3y"))
                .build()) {
            enqueue(200, "{}");
            TestClient other = keyed.withOptions(o -> o.header("x-api-key", "other"));
            assertThatThrownBy(() -> other.get("1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("x-api-key");
            keyed.get("1");
        }
        var headers = request().getHeaders();
        assertThat(headers.values("X-Api-Key")).containsExactly("k3y");
        assertThat(headers.get("Authorization")).isNull();
    }

    @Test
    void theUserAgentNamesTheSdkThenTheApplication() throws Exception {
        try (TestClient named = builder().application("dam-import/2.1").build()) {
            enqueue(200, "{}");
            named.get("1");
        }
        assertThat(request().getHeaders().get("User-Agent"))
                .matches("medialib-java/\\S+ \\(test; Java \\d+\\) dam-import/2\\.1");
        assertThatIllegalArgumentException().isThrownBy(() -> builder().application("a\r\nb"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().application("x".repeat(101)))
                .withMessage("application must have at most 100 characters");
    }

    @Test
    void aRuleBreakingTokenOfAProviderIsNotEchoed() {
        try (TestClient broken = builder()
                .credential(Credential.bearer(() -> AccessToken.of("s3cret\n")))
                .build()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> broken.get("1")))
                    .hasMessageContaining("could not obtain a token")
                    .hasStackTraceContaining("token must consist of printable ASCII")
                    .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("s3cret"));
        }
    }

    @Test
    void noHeaderOfTheHttpFrameIsFree() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderRules.requireFree("TE"));
        HeaderRules.requireFree("X-Anything");
    }
}
