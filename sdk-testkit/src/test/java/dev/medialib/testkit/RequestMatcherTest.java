package dev.medialib.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestMatcherTest {

    private static RecordedRequest request(String method, String path, String body) {
        return new RecordedRequest(method, path, Map.of("X-Tag", "a"), body.getBytes(StandardCharsets.UTF_8), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/mediaLibrary/*, /api/2026-05/mediaLibrary/17, true",
        "/mediaLibrary/*, /api/2026-05/mediaLibrary/17?fields=a/b, true",
        "/mediaLibrary/*, /api/2026-05/mediaLibrary/17/keys, false",
        "/mediaLibrary/*, /mediaLibrary/a%2Fb, true",
        "/mediaLibrary/*, /oldmediaLibrary/17, false",
        "/mediaLibrary/*/keys, /api/v1/mediaLibrary/17/keys, true",
        "/api/**/keys, /api/v1/mediaLibrary/17/keys, true",
        "/**, /, true",
        "/images(*)/Default.Operations*, /api/default/images(1)/Default.Operations(), true",
        "/a.c, /abc, false",
    })
    void aPatternIsComparedWithTheEndOfThePath(String pattern, String path, boolean matches) {
        assertThat(RequestMatcher.get(pattern).matches(request("GET", path, "")))
                .isEqualTo(matches);
        assertThat(RequestMatcher.put(pattern).matches(request("GET", path, "")))
                .isFalse();
    }

    @Test
    void aPatternStartsWithASlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestMatcher.any("mediaLibrary"))
                .withMessage("pathPattern must start with a slash: mediaLibrary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestMatcher.any("/mediaLibrary?x=1"))
                .withMessage("pathPattern must not contain a query; use withQueryParam: /mediaLibrary?x=1");
    }

    @Test
    void theFirstConditionThatIsNotMetIsNamed() {
        RequestMatcher matcher = RequestMatcher.post("/mutate/*")
                .withQueryParam("tag", "a b")
                .withHeader("x-tag", "a")
                .withBodyContaining("delete")
                .with("long path", request -> request.path().length() > 20);

        assertThat(matcher.mismatch(request("GET", "/", ""))).isEqualTo("POST");
        assertThat(matcher.mismatch(request("POST", "/", ""))).isEqualTo("/mutate/*");
        assertThat(matcher.mismatch(request("POST", "/mutate/x?tag=b", ""))).isEqualTo("query parameter tag=a b");
        assertThat(matcher.mismatch(request("POST", "/mutate/x?tag=a+b", "create")))
                .isEqualTo("body containing \"delete\"");
        assertThat(matcher.mismatch(request("POST", "/mutate/x?tag=a%20b", "delete")))
                .isEqualTo("long path");
        assertThat(matcher.mismatch(request("POST", "/mutate/long?x=%&tag=a%20b", "delete")))
                .isEqualTo("query parameter tag=a b");
        assertThat(matcher.matches(request("POST", "/v1/data/mutate/x?tag=a+b", "delete")))
                .isTrue();
        assertThat(matcher)
                .hasToString(
                        "POST /mutate/* query parameter tag=a b header x-tag: a body containing \"delete\" long path");
    }
}
