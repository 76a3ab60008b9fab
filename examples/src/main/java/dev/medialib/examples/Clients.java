package dev.medialib.examples;

import dev.medialib.core.MedialibClient;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Clients for the examples. They use the real service if its environment variables are set, and otherwise a fake server in this process.
 * Your own program needs only {@code LivingdocsClient.builder().fromEnv().build()}.
 */
final class Clients implements AutoCloseable {
    private final Map<String, String> environment;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private String sanityLibrary = "";

    Clients() {
        this(System.getenv());
    }

    Clients(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns a client of {@code LIVINGDOCS_URL} with {@code LIVINGDOCS_TOKEN}, or of a fake server that {@code seed} prepares. */
    LivingdocsClient livingdocs(Consumer<FakeLivingdocs> seed) {
        if (isReal("Livingdocs", "LIVINGDOCS_URL", "LIVINGDOCS_TOKEN")) {
            return closed(LivingdocsClient.builder().fromEnv().build());
        }
        FakeLivingdocs fake = FakeLivingdocs.start();
        closing.push(fake::close);
        seed.accept(fake);
        return closed(LivingdocsClient.builder()
                .baseUrl(fake.url().toString())
                .token(fake.token())
                .build());
    }

    /**
     * Returns a client with {@code SANITY_TOKEN} for {@code SANITY_MEDIA_LIBRARY_ID}, {@code SANITY_PROJECT_ID} and {@code SANITY_DATASET}, or
     * of a fake server that {@code seed} prepares.
     */
    SanityClient sanity(Consumer<FakeSanity> seed) {
        if (isReal("Sanity", "SANITY_MEDIA_LIBRARY_ID", "SANITY_TOKEN", "SANITY_PROJECT_ID", "SANITY_DATASET")) {
            sanityLibrary = environment.getOrDefault("SANITY_MEDIA_LIBRARY_ID", "");
            return closed(SanityClient.builder().fromEnv().build());
        }
        FakeSanity fake = FakeSanity.start();
        closing.push(fake::close);
        seed.accept(fake);
        sanityLibrary = fake.library().id();
        return closed(SanityClient.builder()
                .mediaLibraryUrl(fake.url().toString())
                .projectUrl(fake.url().toString())
                .projectId(fake.projectId())
                .dataset(fake.dataset().name())
                .token(fake.token())
                .build());
    }

    /** Returns the id of the media library for the client of {@link #sanity}. */
    String sanityLibrary() {
        return sanityLibrary;
    }

    /** Returns a client of {@code SITEFINITY_URL} with {@code SITEFINITY_ACCESS_KEY}, or of a fake server that {@code seed} prepares. */
    SitefinityClient sitefinity(Consumer<FakeSitefinity> seed) {
        if (isReal("Sitefinity", "SITEFINITY_URL", "SITEFINITY_ACCESS_KEY")) {
            return closed(SitefinityClient.builder().fromEnv().build());
        }
        FakeSitefinity fake = FakeSitefinity.start();
        closing.push(fake::close);
        seed.accept(fake);
        return closed(SitefinityClient.builder()
                .baseUrl(fake.url().toString())
                .accessKey(fake.accessKey())
                .build());
    }

    private boolean isReal(String service, String... variables) {
        List<String> missing = Stream.of(variables)
                .filter(name -> !environment.containsKey(name))
                .toList();
        if (missing.isEmpty()) {
            System.out.println(service + ": the real service");
        } else {
            System.out.println(service + ": a fake server in this process, since " + String.join(", ", missing) + " "
                    + (missing.size() == 1 ? "is" : "are") + " not set");
        }
        return missing.isEmpty();
    }

    private <C extends MedialibClient<C>> C closed(C client) {
        closing.push(client::close);
        return client;
    }

    /** Closes the clients, then their servers. */
    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
