package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The records of hosts have no requests; what they say is where the vendor's client would send one. */
class HostsWireTest {
    static final Set<String> RECORDS = Set.of("hosts/159", "hosts/161", "hosts/163", "hosts/165", "hosts/167");
    private static final String QUERY = "?query=%2A&returnQuery=false";

    private static String url(SanityClientBuilder builder, Function<SanityClient, DocumentStore> store) {
        try (SanityClient client = builder.build()) {
            return client.preview(c -> store.apply(c).query(Groq.of("*"))).url().replace("query=*", "query=%2A");
        }
    }

    private static SanityClientBuilder client() {
        return SanityClient.builder().apiVersion(SanityApiVersion.V2025_02_19);
    }

    /** hosts/159 */
    @Test
    void librariesAreAtTheGlobalHost() {
        assertThat(url(client(), c -> c.mediaLibrary("mlXYZ")))
                .isEqualTo("https://api.sanity.io/v2025-02-19/media-libraries/mlXYZ/query" + QUERY);
    }

    /** hosts/161 */
    @Test
    void librariesAreAtTheGlobalHostAlsoWhereAProjectIsNamed() {
        assertThat(url(client().projectId("abc123"), c -> c.mediaLibrary("mlXYZ")))
                .isEqualTo("https://api.sanity.io/v2025-02-19/media-libraries/mlXYZ/query" + QUERY);
    }

    /** hosts/163 */
    @Test
    void datasetsAreReadThroughTheCacheAndChangedAtTheirOwnHost() {
        SanityClientBuilder cached =
                client().projectId("abc123").dataset("production").useCdn();

        assertThat(url(cached, SanityClient::dataset))
                .isEqualTo("https://abc123.apicdn.sanity.io/v2025-02-19/data/query/production" + QUERY);
        assertThat(url(cached, c -> c.mediaLibrary("mlXYZ"))).startsWith("https://api.sanity.io/");
        try (SanityClient client = cached.build()) {
            assertThat(client.preview(c -> c.dataset().delete("a")).url())
                    .startsWith("https://abc123.api.sanity.io/v2025-02-19/data/mutate/production?");
            assertThat(client.preview(c -> c.dataset().get("a")).url())
                    .isEqualTo("https://abc123.api.sanity.io/v2025-02-19/data/doc/production/a");
        }
    }

    /** hosts/165 */
    @Test
    void anotherHostCanBeNamed() {
        assertThat(url(client().projectUrl("https://abc123.api.sanity.work"), c -> c.dataset("production")))
                .isEqualTo("https://abc123.api.sanity.work/v2025-02-19/data/query/production" + QUERY);
    }

    /** hosts/167 */
    @Test
    void theFirstVersionIsAPathLikeOthers() {
        assertThat(url(
                        SanityClient.builder().projectId("abc123").apiVersion(SanityApiVersion.of("1")),
                        c -> c.dataset("production")))
                .isEqualTo("https://abc123.api.sanity.io/v1/data/query/production" + QUERY);
    }
}
