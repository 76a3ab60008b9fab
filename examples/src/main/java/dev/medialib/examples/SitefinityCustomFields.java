package dev.medialib.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.Images;
import dev.medialib.sitefinity.query.NumberField;
import dev.medialib.sitefinity.query.StringField;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes, finds and reads custom fields of Sitefinity's images, with your own types. Argument: the id of an image, whose
 * type must have the fields {@code Photographer} and {@code Rating}.
 */
public final class SitefinityCustomFields {
    private static final StringField PHOTOGRAPHER = StringField.named("Photographer");
    private static final NumberField RATING = NumberField.named("Rating");

    private SitefinityCustomFields() {}

    /** Your own fields. Properties that this type does not have are skipped. */
    record Photo(
            @JsonProperty("Photographer") @Nullable String photographer,
            @JsonProperty("Rating") @Nullable Double rating) {}

    /** Runs the example. */
    public static void main(String[] args) {
        UUID id = args.length > 0 ? UUID.fromString(args[0]) : UUID.randomUUID();

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(fake -> {
                fake.addField("images", CustomField.text("Photographer"));
                fake.addField("images", CustomField.number("Rating"));
                fake.addMedia(MediaSeed.image().id(id).title("Sailing boat"));
            });
            Images images = sitefinity.images();

            images.update(id, change -> change.field("Photographer", "Ada").field("Rating", 4.5));
            images.publish(id);

            Paged<Image> found = images.list(
                    q -> q.filter(PHOTOGRAPHER.eq("Ada").and(RATING.ge(4))).orderBy(RATING.descending()));
            for (Image image : found) {
                Photo photo = image.toJsonData().as(Photo.class);
                System.out.println(image.title() + " by " + photo.photographer() + ", rated " + photo.rating());
            }
        }
    }
}
