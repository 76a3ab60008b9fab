package dev.medialib.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two programs change one document and check its revision. */
@Timeout(120)
class TwoWritersTest {
    private static final int PATCHES_EACH = Scale.of(500, 50);

    @Test
    void noUpdateOfTwoWritersIsLost() throws Exception {
        try (FakeSanity server = FakeSanity.start();
                SanityClient client = SanityClient.builder()
                        .mediaLibraryUrl(server.url().toString())
                        .token(server.token())
                        .build()) {
            SanityMediaLibrary library = client.mediaLibrary(server.library().id());
            library.create(Map.of("_id", "counter", "_type", "counter", "count", 0));

            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> writes(library, "a"));
            int conflicts = writes(library, "b") + other.get(100, TimeUnit.SECONDS);

            JsonData counter = library.get("counter");
            assertThat(counter.get("count").asInt()).isEqualTo(2 * PATCHES_EACH);
            assertThat(counter.get("a").asInt() + counter.get("b").asInt()).isEqualTo(2 * PATCHES_EACH);
            assertThat(conflicts).as("the writers met").isPositive();
        }
    }

    /** Returns the number of patches that the other writer forestalled, and that were tried again. */
    private static int writes(SanityMediaLibrary library, String writer) {
        int conflicts = 0;
        for (int done = 0; done < PATCHES_EACH; ) {
            JsonData counter = library.get("counter");
            int count = counter.get("count").asInt();
            int own = done + 1;
            try {
                library.patch(
                        "counter",
                        p -> p.ifRevision(counter.get("_rev").asString())
                                .set("count", count + 1)
                                .set(writer, own));
                done++;
            } catch (RevisionMismatchException e) {
                conflicts++;
            }
        }
        return conflicts;
    }
}
