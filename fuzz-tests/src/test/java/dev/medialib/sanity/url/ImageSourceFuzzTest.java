package dev.medialib.sanity.url;

import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.fuzz.JsonFrom;
import java.net.URI;

class ImageSourceFuzzTest {
    private static final Cdn CDN = Cdn.dataset("abc123", "production");
    private static final String[] STARTS = {"", "image-abc-10x10-jpg", "https://cdn.sanity.io/images/p/d/abc-10x10.jpg"
    };
    private static final String[] NAMES = {
        "asset",
        "_ref",
        "_id",
        "url",
        "crop",
        "hotspot",
        "top",
        "left",
        "right",
        "bottom",
        "x",
        "y",
        "width",
        "height",
        "image-abc-10x10-jpg",
        "https://cdn.sanity.io/images/p/d/abc-10x10.jpg"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void anImageHasAUrlOrIsRejected(FuzzedDataProvider data) {
        int width = data.consumeInt(-10, 10_000);
        String name = data.consumeString(20);
        try {
            ImageSource source = data.consumeBoolean()
                    ? ImageSource.of(JsonFrom.object(data, NAMES))
                    : ImageSource.of(data.pickValue(STARTS) + data.consumeRemainingAsString());
            String url = CDN.image(source).width(width).download(name).url();
            requireSame("cdn.sanity.io", URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            // names the parameter and the rule
        }
    }
}
