package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.sitefinity.SitefinityClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaUrlsTest {
    private static final Image CAT = Image.builder().id(new UUID(1, 2)).build();

    private static String resolved(String base, String url) {
        try (SitefinityClient client = SitefinityClient.builder().baseUrl(base).build()) {
            return client.resolveUrl(CAT.withUrl(url)).toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://cms.example.com, /images/cat.jpg?sfvrsn=1_2, https://cms.example.com/images/cat.jpg?sfvrsn=1_2",
        "https://cms.example.com/, images/cat.jpg, https://cms.example.com/images/cat.jpg",
        "https://cms.example.com/site, images/cat.jpg, https://cms.example.com/site/images/cat.jpg",
        "https://cms.example.com/site/, /site/images/cat.jpg, https://cms.example.com/site/images/cat.jpg",
        "https://cms.example.com:8443, /images/cat.jpg, https://cms.example.com:8443/images/cat.jpg",
        "https://cms.example.com, https://cdn.example.net/cat.jpg?a=b%20c, https://cdn.example.net/cat.jpg?a=b%20c",
        "https://cms.example.com, //cdn.example.net/cat.jpg, https://cdn.example.net/cat.jpg",
        "https://cms.example.com, /images/photo[1].jpg, https://cms.example.com/images/photo%5B1%5D.jpg",
        "https://cms.example.com, https://cdn.example.net/a[1].jpg?x=[2], https://cdn.example.net/a%5B1%5D.jpg?x=%5B2%5D",
        "https://cms.example.com, //[::1]:8080/a[1].jpg, https://[::1]:8080/a%5B1%5D.jpg",
        "https://cms.example.com, /images/100%.jpg, https://cms.example.com/images/100%25.jpg",
        "https://cms.example.com, /images/größe 1/|cat|.jpg, https://cms.example.com/images/gr%C3%B6%C3%9Fe%201/%7Ccat%7C.jpg"
    })
    void aRelativeUrlIsTheSitesAndAnAbsoluteOneStays(String base, String url, String expected) {
        assertThat(resolved(base, url)).isEqualTo(expected);
    }

    @Test
    void anItemWithoutAUrlIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved("https://cms.example.com", null))
                .withMessageContaining("item must have a Url");
    }

    @Test
    void whatIsNoUrlIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved("https://cms.example.com", "https://%zz"))
                .withMessageContaining("url must be a valid URL");
    }
}
