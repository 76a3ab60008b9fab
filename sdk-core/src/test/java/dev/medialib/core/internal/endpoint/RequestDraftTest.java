package dev.medialib.core.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.RequestBodySource.InMemory;
import dev.medialib.core.internal.endpoint.RequestBodySource.Streamed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDraftTest {
    private static final ApiRoot ROOT =
            ApiRoot.parse("baseUrl", "https://cms.example.com/prefix/", false).at("api", "v1");

    private static OutgoingRequest request(Method method, Consumer<RequestDraft> filling) {
        RequestDraft draft = new RequestDraft();
        filling.accept(draft);
        return draft.build(method, ROOT, PathTemplate.of("things"));
    }

    private static String followed(String link) {
        return request(Method.GET, r -> r.link(link)).url().toString();
    }

    private static InMemory body(OutgoingRequest request) {
        return (InMemory) request.body();
    }

    @Test
    void aRootKeepsItsPrefixAndEncodesWhatIsAddedToIt() {
        assertThat(ROOT).hasToString("https://cms.example.com/prefix/api/v1");
        assertThat(ROOT.at("a b", "c/d")).hasToString("https://cms.example.com/prefix/api/v1/a%20b/c%2Fd");
        assertThat(request(Method.GET, r -> {}).url()).hasToString("https://cms.example.com/prefix/api/v1/things");
    }

    @Test
    void formFieldsAreEncodedInTheirOrder() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("scope", "a&b = ü+%");
        fields.put("", "");
        InMemory form = body(request(Method.POST, r -> r.form(fields)));
        assertThat(form.mediaType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(new String(form.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("grant_type=client_credentials&scope=a%26b+%3D+%C3%BC%2B%25&=");
        assertThat(body(request(Method.POST, r -> r.form(Map.of()))).bytes()).isEmpty();
    }

    @Test
    void bytesAreSentAsTheyAreUnderTheirMediaType() {
        byte[] bytes = {0, -1, '\r', '\n'};
        InMemory body = body(request(Method.PUT, r -> r.bytes(bytes, "application/xml")));
        assertThat(body.bytes()).isEqualTo(bytes);
        assertThat(body.mediaType()).isEqualTo("application/xml");
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "HEAD"})
    void aReadCarriesNoBody(Method method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(method, r -> r.json(Map.of())))
                .withMessage("a " + method + " request carries no body: things");
        assertThat(request(method, r -> {}).body()).isInstanceOf(RequestBodySource.None.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://cms.example.com/prefix/api/v1/things?$skip=50&x=%2F, /things?$skip=50&x=%2F",
        "HTTPS://CMS.example.com:443/prefix/api/v1/things?a=1, /things?a=1",
        "/prefix/api/v1/things?$skip=50, /things?$skip=50",
        "things/2?$skip=50, /things/2?$skip=50",
        "../v1/things, /things",
        "//cms.example.com/prefix/api/v1, ''"
    })
    void aLinkWithinTheApiIsFollowedAsItCame(String link, String path) {
        assertThat(followed(link)).isEqualTo(ROOT + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/prefix/api/v1/things",
                "//evil.example.com/prefix/api/v1/things",
                "https://cms.example.com.evil.example/prefix/api/v1/things",
                "https://cms.example.com@evil.example.com/prefix/api/v1/things",
                "https://cms.example.com:444/prefix/api/v1/things",
                "http://cms.example.com/prefix/api/v1/things",
                "ftp://cms.example.com/prefix/api/v1/things",
                "javascript:alert(1)",
                "https://"
            })
    void aLinkToAnotherOriginIsRefusedWithoutBeingRepeated(String link) {
        refused(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users",
                "/prefix/api/v11/things",
                "/prefix/api",
                "../../admin",
                "%2e%2e/%2E./admin",
                "things%2F..%2F..%2F..%2Fadmin",
                "things%2f%2e%2e%2fadmin",
                "things%5C..%5Cadmin",
                "/prefix/api/v1/../../../admin",
                "https://cms.example.com/prefix%2Fapi%2Fv1/things",
                "https://cms.example.com"
            })
    void aLinkThatLeavesTheApiIsRefusedThoughTheOriginIsTheSame(String link) {
        refused(link);
    }

    private static void refused(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> followed(link))
                .withMessage("the link of the page token must start with https://cms.example.com/prefix/api/v1;"
                        + " use a page token of the same base URL and service, or start with the first page");
    }

    @Test
    void whetherALinkCanBeFollowedIsKnownBefore() {
        assertThat(ROOT.leads("things?page=2")).isTrue();
        assertThat(ROOT.leads("https://cms.example.com/prefix/api/v1/things")).isTrue();
        assertThat(ROOT.leads("http://cms.example.com/prefix/api/v1/things")).isFalse();
        assertThat(ROOT.leads("../../things")).isFalse();
        assertThat(ROOT.leads("things?x=" + "y".repeat(16 * 1024))).isFalse();
    }

    @Test
    void anOverlongLinkIsRefusedLikeAnyOverlongUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> followed("things?skiptoken=" + "x".repeat(16 * 1024)))
                .withMessageContaining("longer than 16384");
    }

    @Test
    void everyMultipartHasABoundaryOfItsOwnAroundTheSameContent() {
        Content content = Content.of(new byte[] {1, 2, 3}).withMediaType("image/png");
        Sha1 sha1 = Sha1.whileSending();

        Streamed one = (Streamed) request(Method.POST, r -> r.multipart("file", "a.png", content, null, sha1))
                .body();
        Streamed other = (Streamed) request(Method.POST, r -> r.multipart("file", "a.png", content, null, null))
                .body();

        String boundary = one.mediaType().replace("multipart/form-data; boundary=", "");
        assertThat(boundary).matches("[A-Za-z0-9-]{30,70}");
        assertThat(new String(one.frame().before(), StandardCharsets.UTF_8)).startsWith("--" + boundary + "\r\n");
        assertThat(new String(one.frame().after(), StandardCharsets.UTF_8)).endsWith("--" + boundary + "--\r\n");
        assertThat(other.mediaType()).isNotEqualTo(one.mediaType());
        assertThat(one.content()).isSameAs(content);
        assertThat(one.sha1()).isSameAs(sha1);
    }
}
