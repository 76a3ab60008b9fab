package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.error.ApiException;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that a service asks for beside the user's own credential. */
class KeyBesideTokenTest extends ServedTest {
    private static final String KEY = "service-key-1";
    private static final String HEADER = "X-Service-Key";

    private TestClient with(Credential credential) {
        return builder().timeSource(time).credential(credential).build();
    }

    @Test
    void bothAreSent() throws Exception {
        try (TestClient both = with(Credential.bearer(TOKEN).withKey(HEADER, KEY))) {
            enqueue(200, "{}");
            both.get("1");
        }
        var headers = request().getHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(headers.get(HEADER)).isEqualTo(KEY);
    }

    @Test
    void theKeyIsSentWithoutAToken() throws Exception {
        Credential alone = Credential.none().withKey(HEADER, KEY);
        assertThat(alone.isNone()).isFalse();
        try (TestClient keyed = with(alone)) {
            enqueue(200, "{}");
            keyed.get("1");
        }
        var headers = request().getHeaders();
        assertThat(headers.get(HEADER)).isEqualTo(KEY);
        assertThat(headers.get("Authorization")).isNull();
    }

    @Test
    void severalKeysAreSent() throws Exception {
        try (TestClient keyed = with(Credential.none().withKey(HEADER, KEY).withKey("X-Other", "other-key"))) {
            enqueue(200, "{}");
            keyed.get("1");
        }
        var headers = request().getHeaders();
        assertThat(headers.get(HEADER)).isEqualTo(KEY);
        assertThat(headers.get("X-Other")).isEqualTo("other-key");
    }

    @Test
    void whatIsOpenGetsNoKey() throws Exception {
        try (TestClient keyed = with(Credential.none().withKey(HEADER, KEY))) {
            enqueue(200, "{}");
            keyed.getOpenly(server.url("/").toString(), "1");
        }
        assertThat(request().getHeaders().get(HEADER)).isNull();
    }

    @Test
    void theKeyIsNotSentToAnotherOrigin() {
        String elsewhere = "http://localhost:1/";
        for (Credential credential : new Credential[] {
            Credential.none().withKey(HEADER, KEY), Credential.bearer(TOKEN).withKey(HEADER, KEY)
        }) {
            try (TestClient keyed = with(credential)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> keyed.getAt(elsewhere, "1"))
                        .withMessageContaining("bound to");
            }
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aPreviewBlanksIt() {
        try (TestClient keyed = with(Credential.none().withKey(HEADER, KEY))) {
            var preview = keyed.preview(c -> c.get("1"));
            assertThat(preview.headers().first(HEADER)).isEqualTo("████");
            assertThat(preview.headers().names()).doesNotContain("Authorization");
            assertThat(preview.toString()).doesNotContain(KEY);
        }
    }

    @Test
    void aServerThatQuotesItIsNotQuoted() {
        try (TestClient keyed = with(Credential.bearer(TOKEN).withKey(HEADER, KEY))) {
            enqueue(403, "{\"message\":\"no access with " + KEY + "\"}", "X-Quote", KEY);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> keyed.get("1")))
                    .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                    .satisfies(e -> assertThat(
                                    e.toString() + e.rawBody() + e.headers().toMap())
                            .contains("████")
                            .doesNotContain(KEY));
        }
    }

    @Test
    void itsTextFormNamesTheHeadersAlone() {
        assertThat(Credential.bearer(TOKEN).withKey(HEADER, KEY))
                .hasToString("Credential[Authorization: Bearer ████, X-Service-Key: ████]");
        assertThat(Credential.none().withKey(HEADER, KEY)).hasToString("Credential[X-Service-Key: ████]");
    }

    @Test
    void aHeaderCarriesOneCredential() {
        assertTaken(() -> Credential.header(HEADER, "k").withKey("x-service-KEY", KEY));
        assertTaken(() -> Credential.bearer(TOKEN).withKey("Authorization", KEY));
        assertTaken(() -> Credential.none().withKey(HEADER, "k").withKey("x-service-key", KEY));
        assertThat(Credential.none().withKey("Authorization", KEY).keys()).containsKey("Authorization");
    }

    private static void assertTaken(ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageContaining("already")
                .satisfies(
                        e -> assertThat(Objects.requireNonNull(e.getMessage())).doesNotContain(KEY));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "key\n", "k\u00e9y"})
    void whatCannotStandInAHeaderIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.none().withKey(HEADER, key));
        assertThatIllegalArgumentException().isThrownBy(() -> Credential.none().withKey("X Service", KEY));
    }
}
