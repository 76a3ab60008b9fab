package dev.medialib.core.internal.endpoint;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;

class ApiRootFuzzTest {
    private static final ApiRoot ROOT = ApiRoot.parse("root", "https://cms.example.com/api/v1", false);
    private static final String[] STARTS = {
        "",
        "https://cms.example.com/api/v1/",
        "https://cms.example.com",
        "//cms.example.com/api/v1",
        "/api/v1/",
        "../v1/",
        "https:"
    };

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aLinkThatIsFollowedStaysBelowTheRoot(FuzzedDataProvider data) {
        String link = data.pickValue(STARTS) + data.consumeRemainingAsString();
        HttpUrl url;
        try {
            url = ROOT.resolve(link);
        } catch (IllegalArgumentException e) {
            require(!ROOT.leads(link), "leads, but is rejected");
            return;
        }
        require(url.isHttps() && url.host().equals("cms.example.com") && url.port() == 443, "leads to " + url);
        require(!Origin.hasUser(url) || !ROOT.leads(link) || url.username().isEmpty(), "has a user: " + url);
        List<String> segments = url.pathSegments();
        require(segments.size() >= 2 && segments.subList(0, 2).equals(List.of("api", "v1")), "leads to " + url);
        for (String segment : segments) {
            require(!segment.equals("..") && !plus(segment).equals(".."), "leads up: " + url);
        }
    }

    private static String plus(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
