package dev.medialib.examples;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.batch.BatchReference;
import dev.medialib.sitefinity.batch.BatchResponse;
import dev.medialib.sitefinity.batch.BatchResult;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes and publishes several images of Sitefinity with one request. Arguments: the ids of images. */
public final class SitefinityBatch {
    private SitefinityBatch() {}

    /** Runs the example. */
    public static void main(String[] args) {
        List<UUID> ids = args.length > 0
                ? Stream.of(args).map(UUID::fromString).toList()
                : List.of(UUID.randomUUID(), UUID.randomUUID());

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(fake ->
                    ids.forEach(id -> fake.addMedia(MediaSeed.image().id(id).title("Image " + ids.indexOf(id)))));

            BatchResult result = sitefinity.batch(batch -> {
                for (UUID id : ids) {
                    // a changeset groups requests that belong together
                    batch.changeset(changes -> {
                        BatchReference changed =
                                changes.call(c -> c.images().update(id, i -> i.alternativeText("Changed in a batch")));
                        changes.operate(changed, "Publish");
                    });
                }
            });

            // the whole batch has status 200, and each response has the status of its own request
            for (BatchResponse response : result.responses()) {
                System.out.println("request of changeset " + response.slot() + ": status " + response.status());
            }
            for (UUID id : ids) {
                System.out.println(sitefinity.images().get(id).alternativeText());
            }
        }
    }
}
