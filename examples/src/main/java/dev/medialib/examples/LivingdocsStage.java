package dev.medialib.examples;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Server of the tour: a fake server, or the real one that {@code LIVINGDOCS_URL} and {@code LIVINGDOCS_TOKEN} name.
 *
 * @param assetKey the key of the image in the server's storage
 * @param fake null on a real server
 */
record LivingdocsStage(
        String name,
        LivingdocsClient client,
        String assetKey,
        String assetUrl,
        @Nullable FakeLivingdocs fake) implements AutoCloseable {
    private static final int REFERENCES = 345;

    static LivingdocsStage open(Map<String, String> environment, Picture picture) {
        String server = environment.get("LIVINGDOCS_URL");
        return server != null && environment.containsKey("LIVINGDOCS_TOKEN")
                ? real(server, environment)
                : fake(picture);
    }

    private static LivingdocsStage real(String server, Map<String, String> environment) {
        String key = environment.get("LIVINGDOCS_ASSET_KEY");
        String url = environment.get("LIVINGDOCS_ASSET_URL");
        if (key == null || url == null) {
            throw new IllegalArgumentException(
                    "the Livingdocs API uploads no files: put an image into the storage of the"
                            + " server, and set LIVINGDOCS_ASSET_KEY and LIVINGDOCS_ASSET_URL to its key and address");
        }
        return new LivingdocsStage(server, LivingdocsClient.builder().fromEnv().build(), key, url, null);
    }

    private static LivingdocsStage fake(Picture picture) {
        String key = "tour/" + picture.name();
        FakeLivingdocs fake = FakeLivingdocs.start();
        fake.addUsagePurpose("print", "Print");
        fake.addFile(key, picture.mediaType(), picture.bytes());
        LivingdocsClient client = LivingdocsClient.builder()
                .baseUrl(fake.url().toString())
                .token(fake.token())
                .build();
        return new LivingdocsStage(
                "a fake server in this process", client, key, "https://storage.example.com/" + key, fake);
    }

    /** Adds documents that use the entry to the fake. On a real server, the tour shows the documents of the editors, if there are any. */
    void publishDocumentsThatUse(String entryId) {
        if (fake != null) {
            fake.addDocumentReferences(entryId, REFERENCES);
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
