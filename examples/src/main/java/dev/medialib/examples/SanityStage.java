package dev.medialib.examples;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Server of the tour: a fake server, or the real one with the project, dataset and media library that
 * {@code SANITY_TOKEN}, {@code SANITY_PROJECT_ID}, {@code SANITY_DATASET} and {@code SANITY_MEDIA_LIBRARY_ID} name.
 *
 * @param fake null on the real server
 */
record SanityStage(
        String name,
        SanityClient client,
        SanityMediaLibrary library,
        @Nullable FakeSanity fake) implements AutoCloseable {
    private static final int REFERENCES = 345;

    static SanityStage open(Map<String, String> environment) {
        String library = environment.get("SANITY_MEDIA_LIBRARY_ID");
        return library != null && environment.containsKey("SANITY_TOKEN") ? real(library, environment) : pretended();
    }

    private static SanityStage real(String library, Map<String, String> environment) {
        if (!environment.containsKey("SANITY_PROJECT_ID") || !environment.containsKey("SANITY_DATASET")) {
            throw new IllegalArgumentException("the tour links the picture to a dataset and writes a document there:"
                    + " set SANITY_PROJECT_ID and SANITY_DATASET");
        }
        SanityClient client = SanityClient.builder().fromEnv().build();
        return new SanityStage("Sanity's media library " + library, client, client.mediaLibrary(library), null);
    }

    private static SanityStage pretended() {
        FakeSanity fake = FakeSanity.start();
        fake.settings().linkPolls.set(1);
        SanityClient client = SanityClient.builder()
                .mediaLibraryUrl(fake.url().toString())
                .projectUrl(fake.url().toString())
                .projectId(fake.projectId())
                .dataset("production")
                .token(fake.token())
                .build();
        return new SanityStage(
                "a fake server in this process",
                client,
                client.mediaLibrary(fake.library().id()),
                fake);
    }

    /** Adds documents that use the asset to the fake. On the real server, the tour shows the documents of the editors, if there are any. */
    void publishDocumentsThatUse(String assetId) {
        if (fake != null) {
            fake.library().addReferences(assetId, REFERENCES);
        }
    }

    @Override
    public void close() {
        client.close();
        if (fake != null) {
            fake.close();
        }
    }
}
