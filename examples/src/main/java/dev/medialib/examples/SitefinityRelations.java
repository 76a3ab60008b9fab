package dev.medialib.examples;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.Images;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Relates images to each other in Sitefinity, lists the related ones, and removes one. Arguments: the ids of an image and of those to
 * relate to it, by a field {@code RelatedImages} that the type of images must have.
 */
public final class SitefinityRelations {
    private static final String FIELD = "RelatedImages";

    private SitefinityRelations() {}

    /** Runs the example. */
    public static void main(String[] args) {
        List<UUID> ids = args.length > 1
                ? Stream.of(args).map(UUID::fromString).toList()
                : List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(fake -> {
                fake.addField("images", CustomField.related(FIELD, "images"));
                ids.forEach(id -> fake.addMedia(MediaSeed.image().id(id).title("Image " + ids.indexOf(id))));
            });
            relate(sitefinity.images(), ids.get(0), ids.subList(1, ids.size()));
        }
    }

    private static void relate(Images images, UUID id, List<UUID> others) {
        // a relation belongs to the draft of the item, which must be locked; others see it after the item is published
        images.lock(id);
        for (UUID other : others) {
            images.relations().add(id, FIELD, images.reference(other));
        }
        images.publish(id);
        print(images, id);

        images.lock(id);
        images.relations().remove(id, FIELD, others.get(0));
        images.publish(id);
        print(images, id);
    }

    private static void print(Images images, UUID id) {
        List<Image> related = images.relations().list(id, FIELD, Image.class).toList();
        System.out.println(
                "related: " + related.stream().map(Image::title).sorted().toList());
    }
}
