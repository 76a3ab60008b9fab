package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.error.MissingPropertiesException;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.query.NumberField;
import dev.medialib.sitefinity.query.StringField;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of a site with custom fields are changed and replaced without losing anything. */
class ReplacingTest extends AgainstFakeSitefinity {
    private UUID cat;
    private UUID tag;

    @BeforeEach
    void addACatWithCustomFields() {
        server.settings().lifecycle.set(Lifecycle.MASTER);
        server.addField("images", CustomField.text("Photographer"));
        server.addField("images", CustomField.number("Price"));
        server.addField("images", CustomField.yesNo("Licensed"));
        tag = server.addTag("animals");
        cat = server.addMedia(MediaSeed.image()
                .title("cat")
                .tags(tag)
                .property("Author", "Ann")
                .property("Photographer", "O'Reilly")
                .property("Price", new BigDecimal("12.50"))
                .property("Licensed", true));
    }

    @Test
    void aReplacementKeepsCustomFieldsAndTags() {
        Image before = client.images().get(cat);

        client.images().replace(cat, i -> i.withTitle("tiger").withAuthor(""));

        Image after = client.images().get(cat);
        assertThat(after).isEqualTo(before.withTitle("tiger").withAuthor("").withLastModified(after.lastModified()));
        assertThat(after.tags()).containsExactly(tag);
        assertThat(after.customField("Photographer").asString()).isEqualTo("O'Reilly");
        assertThat(after.customField("Price").asDecimal()).isEqualByComparingTo("12.5");
        assertThat(after.customField("Licensed").asBoolean()).isTrue();
    }

    @Test
    void aServerThatDemandsCustomFieldsGetsThem() {
        server.settings().putDemandsCustomFields.set(true);

        client.images().replace(cat, i -> i.withTitle("tiger"));

        assertThat(client.images().get(cat).title()).isEqualTo("tiger");
        Image without = Image.builder()
                .from(client.images().get(cat))
                .unknownProperties(Map.of())
                .build();
        assertThatThrownBy(() -> client.images().replace(without))
                .isInstanceOfSatisfying(
                        MissingPropertiesException.class,
                        e -> assertThat(e.missingProperties())
                                .containsExactlyInAnyOrder("Photographer", "Price", "Licensed"));
    }

    @Test
    void anItemOfAListReplacesNothing() {
        Image listed = client.images().list().firstPage().items().get(0);

        assertThat(listed.tags()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> client.images().replace(listed));
        assertThat(requests("PUT")).isEmpty();
        Image whole =
                client.images().list(q -> q.selectAll()).firstPage().items().get(0);
        client.images().replace(whole.withTitle("tiger"));
        assertThat(client.images().get(cat).title()).isEqualTo("tiger");
        assertThat(client.images().get(cat).tags()).containsExactly(tag);
    }

    @Test
    void customFieldsAreSetClearedAndFilteredBy() {
        client.images().update(cat, i -> i.field("Photographer", "Eve").clearField("Price"));

        Image after = client.images().get(cat);
        assertThat(after.customField("Photographer").asString()).isEqualTo("Eve");
        assertThat(after.customField("Price")).isEqualTo(JsonData.NULL);
        assertThat(after.author()).isEqualTo("Ann");
        assertThat(client.images().count(StringField.named("Photographer").startsWith("E")))
                .isEqualTo(1);
        assertThat(client.images().count(NumberField.named("Price").isNull())).isEqualTo(1);
        assertThat(client.images().count(NumberField.named("Price").gt(1))).isZero();
    }

    @Test
    void anUpdateTouchesNothingElse() {
        Image before = client.images().get(cat);

        Image after = client.images()
                .updateAndGet(
                        cat, i -> i.tags(List.of()).alternativeText("A cat").clearAuthor());

        assertThat(after.tags()).isEmpty();
        assertThat(after.alternativeText()).isEqualTo("A cat");
        assertThat(after.author()).isNull();
        assertThat(after.explicitNulls()).contains("Author");
        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.unknownProperties()).isEqualTo(before.unknownProperties());
    }

    @Test
    void aLibraryIsReplacedToo() {
        Album made = client.albums().create(a -> a.title("Animals").maxSize(7).resizeOnUpload(true));

        client.albums().replace(made.id(), a -> a.withTitle("Beasts"));

        Album after = client.albums().get(made.id());
        assertThat(after.title()).isEqualTo("Beasts");
        assertThat(after.maxSize()).isEqualTo(7);
        assertThat(after.resizeOnUpload()).isTrue();
        assertThat(after.urlName()).isEqualTo(made.urlName());
    }
}
