package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A view of one culture, provider or site reads and writes there and nowhere else. */
class TranslationsTest extends AgainstFakeSitefinity {

    private UUID translated() {
        return server.addMedia(MediaSeed.image()
                .title("cat")
                .property("Description", "A cat")
                .property("AlternativeText", "A cat on a mat")
                .translation("bg", Map.of("Title", "котка", "UrlName", "kotka")));
    }

    @Test
    void eachCultureHasItsOwnTitle() {
        UUID cat = translated();
        SitefinityClient bulgarian = client.withCulture("bg");

        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        assertThat(bulgarian.images().get(cat).title()).isEqualTo("котка");
        assertThat(bulgarian.images().count(ImageFields.TITLE.eq("котка"))).isEqualTo(1);
        assertThat(client.images().count(ImageFields.TITLE.eq("котка"))).isZero();
    }

    @Test
    void aListInACultureHasWhatIsTranslatedIntoIt() {
        UUID cat = translated();
        UUID dog = server.addMedia(MediaSeed.image().title("dog"));

        assertThat(client.withCulture("bg").images().list())
                .extracting(Image::id)
                .containsExactly(cat);
        assertThat(client.images().list()).extracting(Image::id).containsExactlyInAnyOrder(cat, dog);
    }

    @Test
    void publishedCulturesAreFoundAmongTheCulturesOfTheSite() {
        server.addCulture("de");
        UUID cat = translated();

        assertThat(client.images().publishedCultures(cat, List.of("en", "de", "bg")))
                .containsExactly("en", "bg");
        assertThat(client.images().publishedCultures(UUID.randomUUID(), List.of("en")))
                .isEmpty();
        assertThat(requests("GET")).allSatisfy(r -> assertThat(r.path()).contains("/images/$count"));
    }

    @Test
    void whatIsNoCultureIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.images().publishedCultures(UUID.randomUUID(), List.of("en", "en_GB")))
                .withMessageContaining("culture must be a language");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void emptyPropertiesAreFilledFromTheDefaultCultureOnRequest() {
        UUID cat = translated();
        SitefinityClient bulgarian = client.withCulture("bg");

        assertThat(bulgarian.images().get(cat).alternativeText()).isNullOrEmpty();
        Image all = bulgarian.withFallbackProperties("*").images().get(cat);
        assertThat(all.title()).isEqualTo("котка");
        assertThat(all.alternativeText()).isEqualTo("A cat on a mat");
        Image one = bulgarian.withFallbackProperties("Description").images().get(cat);
        assertThat(one.description()).isEqualTo("A cat");
        assertThat(one.alternativeText()).isNullOrEmpty();
    }

    @Test
    void anUpdateInACultureLeavesTheOthers() {
        server.settings().lifecycle.set(Lifecycle.MASTER);
        UUID cat = translated();

        client.withCulture("bg").images().update(cat, i -> i.title("тигър"));

        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        assertThat(client.withCulture("bg").images().get(cat).title()).isEqualTo("тигър");
    }

    @Test
    void aReplacementInACultureDoesNotWriteFallbacksIntoIt() {
        server.settings().lifecycle.set(Lifecycle.MASTER);
        UUID cat = translated();
        SitefinityClient bulgarian = client.withCulture("bg").withFallbackProperties("*");

        bulgarian.images().replace(cat, i -> i.withTitle("тигър"));

        Image stored = bulgarian.withFallbackProperties().images().get(cat);
        assertThat(stored.title()).isEqualTo("тигър");
        assertThat(stored.alternativeText()).isNullOrEmpty();
        assertThat(client.images().get(cat).alternativeText()).isEqualTo("A cat on a mat");
    }

    @Test
    void aProviderHasItsOwnItems() {
        server.addProvider("other", "Other");
        UUID cat = cat();
        UUID theirs = server.addMedia(MediaSeed.image().title("dog").provider("other"));
        SitefinityClient other = client.withProvider("other");

        assertThat(client.images().list()).extracting(Image::id).containsExactly(cat);
        assertThat(other.images().list()).extracting(Image::id).containsExactly(theirs);
        assertThat(other.images().get(theirs).provider()).isEqualTo("other");
        assertThat(other.images().find(cat)).isEmpty();
        Album made = other.albums().create(a -> a.title("There"));
        assertThat(client.albums().find(made.id())).isEmpty();
        other.images().delete(theirs);
        assertThat(server.recycled()).containsExactly(theirs);
    }

    @Test
    void aSiteHasTheItemsOfItsProvider() {
        server.addProvider("other", "Other");
        UUID shop = server.addSite("Shop", "other");
        cat();
        UUID theirs = server.addMedia(MediaSeed.image().title("dog").provider("other"));

        assertThat(client.withSite(shop).images().list()).extracting(Image::id).containsExactly(theirs);
        assertThat(client.withSite(shop)
                        .images()
                        .list(q -> q.filter(ImageFields.TITLE.eq("dog")).count())
                        .firstPage()
                        .total())
                .hasValue(1);
        assertThat(JsonData.parse(server.item(theirs).draft()).get("Title")).isEqualTo(JsonData.of("dog"));
    }
}
