package dev.medialib.core.internal.endpoint;

import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

class PathTemplateFuzzTest {
    private static final PathTemplate ONE = PathTemplate.of("things/{id}/file");
    private static final PathTemplate MANY = PathTemplate.of("things/{+id}");

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aValueIsRejectedOrStaysInItsPlace(@NotNull String value) {
        try {
            requireSame(
                    List.of("api", "things", value, "file"), filled(ONE, value).pathSegments());
        } catch (IllegalArgumentException e) {
            // a value that no path can carry
        }
        try {
            requireSame(
                    "api/things/" + value, String.join("/", filled(MANY, value).pathSegments()));
        } catch (IllegalArgumentException e) {
            // a value that no path can carry
        }
    }

    private static HttpUrl filled(PathTemplate template, String value) {
        HttpUrl.Builder url =
                new HttpUrl.Builder().scheme("https").host("cms.example.com").addPathSegment("api");
        template.appendTo(url, Map.of("id", value));
        // as a server reads it
        HttpUrl read = HttpUrl.get(url.build().toString());
        requireSame("cms.example.com", read.host());
        requireSame(0, read.querySize());
        return read;
    }
}
