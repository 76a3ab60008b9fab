package dev.medialib.sitefinity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Images are found by the fields that an administrator added, of every type. */
class CustomFieldFiltersTest extends AgainstFakeSitefinity {
    private static final RelatedField RELATED = RelatedField.named("RelatedImages");
    private static final Instant NOON = Instant.parse("2021-04-19T12:00:00Z");

    private UUID cat;
    private UUID dog;
    private UUID bird;

    @BeforeEach
    void addFields() {
        server.addField("images", CustomField.choice("Mood", "Happy", "It's sad"));
        server.addField("images", CustomField.yesNo("Licensed"));
        server.addField("images", CustomField.dateTime("Taken"));
        server.addField("images", CustomField.guid("Owner"));
        server.addField("images", CustomField.related("RelatedImages", "images"));
        server.addField("images", CustomField.text("Secret").notFilterable().notSortable());
        cat = server.addMedia(MediaSeed.image()
                .title("cat")
                .property("Mood", "Happy")
                .property("Licensed", true)
                .property("Taken", NOON.toString())
                .property("Owner", server.tags().toString()));
        dog = server.addMedia(MediaSeed.image()
                .title("dog")
                .property("Mood", "It's sad")
                .property("Licensed", false)
                .property("Taken", NOON.plusSeconds(1).toString()));
        bird = server.addMedia(MediaSeed.image().title("bird"));
        server.relate(cat, "RelatedImages", dog, bird);
        server.relate(dog, "RelatedImages", bird);
    }

    private List<UUID> found(Filter filter) {
        return client.images().list(q -> q.filter(filter)).stream()
                .map(Image::id)
                .toList();
    }

    @Test
    void byChoices() {
        ChoiceField mood = ChoiceField.named("Mood");

        assertThat(found(mood.eq("Happy"))).containsExactly(cat);
        assertThat(found(mood.eq("It's sad"))).containsExactly(dog);
        assertThat(found(mood.in("Happy", "It's sad"))).containsExactlyInAnyOrder(cat, dog);
        assertThat(found(mood.isNull())).containsExactly(bird);
    }

    @Test
    void byYesAndNo() {
        BooleanField licensed = BooleanField.named("Licensed");

        assertThat(found(licensed.isTrue())).containsExactly(cat);
        assertThat(found(licensed.ne(true).and(licensed.isNotNull()))).containsExactly(dog);
    }

    @Test
    void byPointsInTimeAndIds() {
        DateField taken = DateField.named("Taken");

        assertThat(found(taken.le(NOON))).containsExactly(cat);
        assertThat(found(taken.gt(NOON))).containsExactly(dog);
        assertThat(found(taken.in(NOON, NOON.plusSeconds(1)))).containsExactlyInAnyOrder(cat, dog);
        assertThat(found(GuidField.named("Owner").eq(server.tags()))).containsExactly(cat);
        assertThat(found(GuidField.named("Owner").isNull())).containsExactlyInAnyOrder(dog, bird);
    }

    @Test
    void byWhatIsRelated() {
        assertThat(found(RELATED.any())).containsExactlyInAnyOrder(cat, dog);
        assertThat(found(RELATED.any(ImageFields.TITLE.eq("dog")))).containsExactly(cat);
        assertThat(found(RELATED.any().and(RELATED.all(ImageFields.TITLE.eq("bird")))))
                .containsExactly(dog);
        assertThat(found(RELATED.any(ChoiceField.named("Mood").eq("It's sad")))).containsExactly(cat);
        assertThat(found(RELATED.any().not())).containsExactly(bird);
    }

    @Test
    void whatIsRelatedComesWhenItIsExpanded() {
        Image image = client.images()
                .get(
                        cat,
                        p -> p.expand(Expand.of(RELATED)
                                .select(ImageFields.TITLE)
                                .expand(Expand.of(RELATED).select(ImageFields.TITLE))));

        assertThat(image.customField("RelatedImages").asListOf(Image.class))
                .extracting(Image::title)
                .containsExactly("dog", "bird");
        assertThat(image.customField("RelatedImages")
                        .at("/0/RelatedImages/0/Title")
                        .asString())
                .isEqualTo("bird");
        assertThat(client.images().get(cat).customField("RelatedImages")).isNull();
    }

    @Test
    void theServerRejectsFiltersOnUnconfiguredFields() {
        assertThatThrownBy(() -> found(StringField.named("Secret").eq("a")))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.vendorMessage()).contains("Secret").contains("$filter");
                });
    }
}
