package dev.medialib.sanity.signing;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.Response;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.AspectRatio;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.UsersMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest extends WithServer {
    private static final String KEYS = SanityServer.BASE + "signing-keys";

    @Test
    void aNewKeyComesWithItsPrivateKey() {
        server.sample(201, "signing-keys/created.json");
        SigningKey key = library.signingKeys().create("production");
        var request = server.request();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST " + KEYS);
        assertThat(SanityServer.body(request)).isEqualTo(JsonData.parse("{\"name\":\"production\"}"));
        assertThat(key.id()).isEqualTo("key-1");
        assertThat(key.name()).isEqualTo("production");
        assertThat(key.publicKey()).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(key.privateKey()).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(key.createdAt()).isEqualTo(Timestamp.of("2026-05-01T12:00:00.000Z"));
        assertThat(written(key)).isEqualTo(tree(Samples.text("signing-keys/created.json")));
    }

    static Stream<Arguments> valuesWithEachMapper() {
        return MappedModel.withEachMapper(Stream.of(
                MappedModel.sample(SigningKey.class, "signing-keys/created.json", ""),
                MappedModel.sample(AspectRatio.class, "library/video-ready.json", "/metadata/aspectRatio")));
    }

    @ParameterizedTest
    @Tag("jackson3")
    @MethodSource("valuesWithEachMapper")
    void mappersOfApplicationsReadAndWriteValuesThatKeepTheirJson(UsersMapper users, MappedModel value)
            throws Exception {
        value.assertIsWrittenAsItCame(users);
        value.assertIsReadAsTheSdkReadsIt(users);
        value.assertLosesNothingInCollections(users);
    }

    @Test
    void aPrivateKeyIsNotPrintedWhateverItIsCalled() {
        for (String name : List.of("privateKey", "private_key", "secret")) {
            server.answer(200, "{\"id\":\"k1\",\"" + name + "\":\"CANARY\"}");
            Response<SigningKey> response = server.client()
                    .withResponse(c -> c.mediaLibrary("mlXYZ").signingKeys().create("x"));
            assertThat(response.value().json().get(name)).isEqualTo(JsonData.of("CANARY"));
            assertThat(response.toString() + response.value() + List.of(response.value()))
                    .contains("k1")
                    .doesNotContain("CANARY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"k1\",\"privateKey\":\"CANARY\"",
                "[{\"privateKey\":\"CANARY\"}]",
                "\"CANARY\"",
                "privateKey=CANARY"
            })
    void errorsOfUnreadableResponsesDoNotContainThePrivateKey(String body) {
        server.answer(200, body);
        assertThatThrownBy(() -> library.signingKeys().create("x"))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace, true));
                    assertThat(trace + e.bodyStart() + e.headers().toMap()).doesNotContain("CANARY");
                });
    }

    @Test
    void makingAKeyIsNotRepeated() {
        server.answer(503, "");
        assertThatThrownBy(() -> library.signingKeys().create("x"))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aKeyNeedsAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.signingKeys().create(name))
                .withMessageContaining("name");
        assertThat(server.requests()).isZero();
    }

    @Test
    void listedKeysComeOutAsTheyCame() {
        server.sample("signing-keys/listed.json");
        List<SigningKey> keys = library.signingKeys().list();
        assertThat(keys).extracting(SigningKey::name).containsExactly("production", "staging");
        assertThat(written(keys)).isEqualTo(tree(Samples.text("signing-keys/listed.json"), "/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"data\":%s}", "{\"keys\":%s,\"total\":3}", "{\"signingKeys\":%s}"})
    void keysAreListedInAnyEnvelopeAndUnderAnyNames(String envelope) {
        server.answer(
                200,
                envelope.formatted("[{\"id\":\"a\",\"createdAt\":\"2026-01-01T00:00:00Z\"},"
                        + "{\"keyId\":\"b\",\"created_at\":\"2026-01-02T00:00:00Z\",\"public_key\":\"p\"},"
                        + "{\"_id\":\"c\",\"_createdAt\":\"2026-01-03T00:00:00Z\",\"future\":null}]"));
        List<SigningKey> keys = library.signingKeys().list();
        assertThat(server.asked()).isEqualTo("GET " + KEYS);
        assertThat(keys).extracting(SigningKey::id).containsExactly("a", "b", "c");
        assertThat(keys)
                .extracting(SigningKey::createdAt)
                .extracting(String::valueOf)
                .containsExactly("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");
        assertThat(keys.get(1).publicKey()).isEqualTo("p");
        assertThat(keys.get(1).privateKey()).isNull();
        assertThat(keys.get(0).name()).isNull();
        assertThat(keys.get(2).json().has("future")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "\"x\"", "[1]", "[null]", "null", ""})
    void whatIsNoListIsAnError(String body) {
        server.answer(200, body);
        assertThatThrownBy(() -> library.signingKeys().list()).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void oneKeyIsRead() {
        server.answer(200, "{\"id\":7,\"name\":\"x\"}");
        SigningKey key = library.signingKeys().get("k/1");
        assertThat(server.asked()).isEqualTo("GET " + KEYS + "/k%2F1");
        assertThat(key.id()).isNull();
        assertThat(key.createdAt()).isNull();
        assertThat(key).isEqualTo(SigningKey.of(JsonData.parse("{\"name\":\"x\",\"id\":7}")));
        assertThat(key).hasSameHashCodeAs(SigningKey.of(JsonData.parse("{\"name\":\"x\",\"id\":7}")));
        assertThat(key).isNotEqualTo(SigningKey.of(JsonData.parse("{}"))).isNotEqualTo("x");
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.of(JsonData.of("x")));
    }

    @Test
    void aKeyIsRevokedWhateverTheServerSaysToIt() {
        server.answerWith(204, "");
        server.answer(200, "");
        server.answer(200, "{\"deleted\":true}");
        for (int i = 0; i < 3; i++) {
            library.signingKeys().delete("k1");
            assertThat(server.asked()).isEqualTo("DELETE " + KEYS + "/k1");
        }
        server.sample(404, "errors/404-text.json");
        assertThatThrownBy(() -> library.signingKeys().delete("k1")).isInstanceOf(NotFoundException.class);
    }
}
