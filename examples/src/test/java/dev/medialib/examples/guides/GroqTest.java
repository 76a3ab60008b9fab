package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Groq;
import dev.medialib.testkit.sanity.FakeSanity;
import org.junit.jupiter.api.Test;

/** The second snippet of docs/groq.md, run. The first one is a test itself. */
class GroqTest {
    private static final Groq SEARCH = Groq.of("*[_type == \"article\"] | score(title match $words)[0...10]");

    @Test
    void aResultIsSetForSomeParametersAndForAllOthers() {
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = Fakes.clientOf(server)) {
            SearchResults.register(server);

            assertThat(sanity.dataset().query(SEARCH.param("words", "boat"), JsonData.class))
                    .extracting(found -> found.get("_id").asString())
                    .containsExactly("article-1");
            assertThat(sanity.dataset().query(SEARCH.param("words", "dog"), JsonData.class))
                    .isEmpty();
        }
    }
}
