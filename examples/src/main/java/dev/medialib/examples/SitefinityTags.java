package dev.medialib.examples;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.TaxonFields;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a tag in Sitefinity, tags images with it, and finds them by it. Arguments: the ids of images. */
public final class SitefinityTags {
    private SitefinityTags() {}

    /** Runs the example. */
    public static void main(String[] args) {
        List<UUID> ids = args.length > 0
                ? Stream.of(args).map(UUID::fromString).toList()
                : List.of(UUID.randomUUID(), UUID.randomUUID());

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(fake -> {
                UUID old = fake.addTag("old");
                ids.forEach(id -> fake.addMedia(MediaSeed.image()
                        .id(id)
                        .title("Image " + ids.indexOf(id))
                        .tags(old)));
            });

            Taxon boats = tag(sitefinity, "boats");
            ids.forEach(id -> addTag(sitefinity, id, boats));

            Paged<Image> found = sitefinity
                    .images()
                    .list(q -> q.filter(ImageFields.TAGS.contains(boats.id())).orderBy(ImageFields.TITLE.ascending()));
            for (Image image : found) {
                System.out.println(image.title() + " has the tag " + boats.title());
            }
        }
    }

    /** The server rejects a second tag with the same title: look first. */
    private static Taxon tag(SitefinityClient sitefinity, String title) {
        return sitefinity.taxonomies().tags(q -> q.filter(TaxonFields.TITLE.eq(title))).stream()
                .findFirst()
                .orElseGet(() -> sitefinity.taxonomies().createTag(title));
    }

    private static void addTag(SitefinityClient sitefinity, UUID id, Taxon tag) {
        // an update replaces all tags: keep those that the image has
        Set<UUID> tags = new LinkedHashSet<>(
                Objects.requireNonNullElse(sitefinity.images().get(id).tags(), List.<UUID>of()));
        tags.add(tag.id());
        sitefinity.images().updateAndPublish(id, change -> change.tags(tags));
        System.out.println(id + " has " + tags.size() + " tags");
    }
}
