package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is data: whatever it is, it addresses no other resource than the one it names. */
class PathSafetyTest extends ServedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b          | a%2Fb",
                "%2e%2e       | %252e%252e",
                ".%2e         | .%252e",
                "a%2Fb        | a%252Fb",
                "...          | ...",
                "..;          | ..%3B",
                "a;v=1        | a%3Bv=1",
                "..\\x        | ..%5Cx",
                "é            | %C3%A9",
                "\uD83D\uDE00 | %F0%9F%98%80",
                "．．         | %EF%BC%8E%EF%BC%8E",
                "?a=b         | %3Fa=b",
                "#a           | %23a",
                "a b+c&d      | a%20b+c&d",
                "{id}         | %7Bid%7D",
                "a@b:c        | a@b:c"
            })
    void anIdIsOneSegmentWhateverIsInIt(String id, String encoded) throws Exception {
        enqueue(200, "{}");
        client.get(id);
        assertThat(request().getTarget()).isEqualTo("/things/" + encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a\u0000b",
                "a\r\nHost: evil",
                "\n",
                "\t",
                "a\u007f",
                "a\u0085",
                "\uD83D",
                "a\uDE00b"
            })
    void anIdThatAUrlCannotKeepApartIsRefusedBeforeAnythingIsSent(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.get(id)).withMessageStartingWith("id must");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anIdThatIsNullIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> client.get(null)).withMessage("id must not be null");
    }

    @Test
    void longIdsAreSentAndOverlongOnesRefused() throws Exception {
        enqueue(200, "{}");
        client.get("x".repeat(2000));
        assertThat(request().getTarget()).hasSize("/things/".length() + 2000);
        for (String overlong : new String[] {"x".repeat(20_000), "ü".repeat(3000)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.get(overlong))
                    .withMessageStartingWith("the URL for things/{id} is longer than 16384");
        }
    }

    @ParameterizedTest
    @CsvSource({"a/b/c.png, a/b/c.png", "ü/%2e%2e/x, %C3%BC/%252e%252e/x", "a;b/..;/c, a%3Bb/..%3B/c", "x, x"})
    void aKeyKeepsItsSlashes(String key, String encoded) throws Exception {
        enqueue(200, "data");
        client.download(key).close();
        assertThat(request().getTarget()).isEqualTo("/files/" + encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", "../x", "a/../x", "a/..", "./a", "a/\u0000/b", "a/\uD83D/b"})
    void aKeyWithAPartThatAUrlWouldResolveAwayIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.download(key))
                .withMessageStartingWith("key must");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                /things/1",
        "/,                 /things/1",
        "/api/v1,           /api/v1/things/1",
        "/api/v1/,          /api/v1/things/1",
        "/a%2Fb/%C3%BC,     /a%2Fb/%C3%BC/things/1",
        "/a/../b,           /b/things/1"
    })
    void thePrefixOfTheBaseUrlIsKept(String prefix, String target) throws Exception {
        enqueue(200, "{}");
        String base = server.url("/").toString();
        try (TestClient prefixed = TestClient.builder()
                .baseUrl(base.substring(0, base.length() - 1) + prefix)
                .build()) {
            prefixed.get("1");
        }
        assertThat(request().getTarget()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cms.example.com",
                "HTTPS://CMS.EXAMPLE.COM:8443/x",
                " https://cms.example.com/ ",
                "http://127.0.0.1:1",
                "http://localhost",
                "http://LOCALHOST:80",
                "http://cms.localhost",
                "http://[::1]:8080",
                "http://127.9.9.9",
                "http://[::ffff:127.0.0.1]/",
                "https://127.0.0.1.example.com",
                "https://bücher.example"
            })
    void addressesThatKeepTheCredentialSafeAreAccepted(String url) {
        TestClient.builder().baseUrl(url).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cms.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://examplelocalhost",
                "http://0.0.0.0",
                "http://10.0.0.1",
                "http://[::2]",
                "http://127.1.example.com",
                "http://127.999.0.1",
                "http://2130706433"
            })
    void cleartextToOtherMachinesWantsItsOwnPermission(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().baseUrl(url).build())
                .withMessageStartingWith("baseUrl must be an http");
        if (HttpUrl.parse(url) != null) {
            TestClient.builder().allowInsecureHttp().baseUrl(url).build().close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",                                       baseUrl is required",
        "'  ',                                   baseUrl is required",
        "cms.example.com,                        baseUrl must be an http or https URL",
        "/api,                                   baseUrl must be an http or https URL",
        "ftp://cms.example.com,                  baseUrl must be an http or https URL",
        "https://,                               baseUrl must be an http or https URL",
        "https://cms.example.com:99999,          baseUrl must be an http or https URL",
        "https://me:s3cret@cms.example.com,      baseUrl must not contain a user name or password",
        "https://s3cret@cms.example.com,         baseUrl must not contain a user name or password",
        "https://cms.example.com?token=s3cret,   baseUrl must not have a query or a fragment",
        "https://cms.example.com/#s3cret,        baseUrl must not have a query or a fragment",
        "https://cms.example.com/?,              baseUrl must not have a query or a fragment"
    })
    void aBaseUrlThatIsNoneIsRefusedWithoutEchoingIt(String url, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().baseUrl(url).build())
                .withMessageStartingWith(message)
                .withMessageNotContaining("s3cret");
    }
}
