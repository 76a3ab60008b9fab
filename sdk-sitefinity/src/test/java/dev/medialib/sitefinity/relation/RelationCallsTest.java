package dev.medialib.sitefinity.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.FakeResponses;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationCallsTest extends AgainstFakeSitefinity {
    private UUID cat;
    private UUID dog;
    private UUID bird;
    private Relations relations;

    @BeforeEach
    void animals() {
        server.addField("images", CustomField.related("RelatedImages", "images"));
        cat = cat();
        dog = server.addMedia(MediaSeed.image().title("dog"));
        bird = server.addMedia(MediaSeed.image().title("bird"));
        relations = client.images().relations();
    }

    @Test
    void relatedItemsAreAddedReadAndRemovedOneByOne() {
        relations.add(cat, "RelatedImages", client.images().reference(dog));
        assertThat(lastRequest().path()).isEqualTo("/api/default/images(" + cat + ")/RelatedImages/$ref");
        assertThat(JsonData.parse(lastRequest().body()))
                .isEqualTo(JsonData.of(Map.of("@odata.id", server.serviceUrl() + "/images(" + dog + ")")));
        relations.add(cat, "RelatedImages", client.images().reference(bird));
        client.images().publish(cat);
        assertThat(relations.list(cat, "RelatedImages", Image.class).toList())
                .extracting(Image::title)
                .containsExactlyInAnyOrder("dog", "bird");
        relations.remove(cat, "RelatedImages", dog);
        assertThat(lastRequest().path()).isEqualTo("/api/default/images(" + cat + ")/RelatedImages(" + dog + ")/$ref");
        assertThat(server.item(cat).related()).containsExactly(bird);
    }

    @Test
    void allAreRemovedByACallOfItsOwn() {
        server.relate(cat, "RelatedImages", dog, bird);
        relations.removeAll(cat, "RelatedImages");
        assertThat(lastRequest().path()).isEqualTo("/api/default/images(" + cat + ")/RelatedImages/$ref");
        assertThat(server.item(cat).related()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "00000000-0000-0000-0000-000000000000")
    void noIdNeverMeansAll(String id) {
        UUID nobody = id == null ? null : UUID.fromString(id);
        server.relate(cat, "RelatedImages", dog, bird);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relations.remove(cat, "RelatedImages", nobody))
                .withMessageContaining("related must be the id of an item");
        assertThatIllegalArgumentException().isThrownBy(() -> relations.removeAll(nobody, "RelatedImages"));
        assertThat(server.requests()).isEmpty();
        assertThat(server.item(cat).related()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Related/Images", "a b", "$ref", "..", "1st", "a(b)", "x?y"})
    void aFieldMustHaveAName(String field) {
        ItemReference target = client.images().reference(dog);
        assertThatIllegalArgumentException().isThrownBy(() -> relations.add(cat, field, target));
        assertThatIllegalArgumentException().isThrownBy(() -> relations.remove(cat, field, dog));
        assertThatIllegalArgumentException().isThrownBy(() -> relations.removeAll(cat, field));
        assertThatIllegalArgumentException().isThrownBy(() -> relations.find(cat, field, Image.class));
        assertThatIllegalArgumentException().isThrownBy(() -> relations.list(cat, field, Image.class));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTargetOfAnotherProviderIsNamedWithIt() {
        server.addProvider("libraries & more", "More");
        UUID fish = server.addMedia(MediaSeed.image().title("fish").provider("libraries & more"));
        ItemReference reference =
                client.withProvider("libraries & more").images().reference(fish);
        relations.add(cat, "RelatedImages", reference);
        assertThat(JsonData.parse(lastRequest().body()).get("@odata.id"))
                .isEqualTo(
                        JsonData.of(server.serviceUrl() + "/images(" + fish + ")?sf_provider=libraries%20%26%20more"));
        assertThat(server.item(cat).related()).containsExactly(fish);
    }

    @Test
    void itemsOfTypesWithoutAModelHaveRelationsToo() {
        server.nextResponses(FakeResponse.of(204, ""));
        client.relations("newsitems").add(cat, "RelatedImages", client.images().reference(dog));
        assertThat(lastRequest().path()).isEqualTo("/api/default/newsitems(" + cat + ")/RelatedImages/$ref");
        for (String set : new String[] {"", "a/b", "..", "news items", "images(1)"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> client.relations(set));
            assertThatIllegalArgumentException().isThrownBy(() -> new ItemReference(set, dog, null));
        }
    }

    @Test
    void theOneItemOfAFieldComesWithWhatIsSelected() {
        UUID album = server.addLibrary("albums", "Pets");
        UUID fish = server.addMedia(MediaSeed.image().title("fish").library(album));

        Album found = relations
                .find(fish, "Parent", Album.class, Projection.of(p -> p.select("Title")))
                .orElseThrow();

        assertThat(found.title()).isEqualTo("Pets");
        assertThat(found.lastModified()).isNull();
        assertThat(SiteServer.decoded(lastRequest().path()))
                .isEqualTo("/api/default/images(" + fish + ")/Parent?$select=Title,Id");
    }

    @Test
    void aFieldWithOneItemIsFoundOrEmpty() {
        server.nextResponses(
                FakeResponse.of(200, "{\"Id\":\"" + dog + "\",\"Title\":\"dog\"}"), FakeResponse.of(204, ""));
        assertThat(relations.find(cat, "Cover", Image.class)).map(Image::title).contains("dog");
        assertThat(relations.find(cat, "Cover", Image.class)).isEmpty();
    }

    @Test
    void relatedItemsComeInPages() {
        server.settings().pageSize.set(2);
        UUID[] many = new UUID[5];
        for (int i = 0; i < many.length; i++) {
            many[i] = server.addMedia(MediaSeed.image().title("image " + i));
        }
        server.relate(cat, "RelatedImages", many);
        assertThat(relations.list(cat, "RelatedImages", Image.class))
                .extracting(Image::id)
                .containsExactlyInAnyOrder(many);
    }

    @Test
    void addingIsNotRepeatedAndRemovingIs() {
        server.nextResponses(FakeResponse.lost());
        assertThatExceptionOfType(MedialibException.class)
                .isThrownBy(() ->
                        relations.add(cat, "RelatedImages", client.images().reference(dog)))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("POST")).hasSize(1);
        server.nextResponses(
                FakeResponse.lost(), ErrorForm.ODATA.response(404, "Not Found", "The relation was not found."));
        relations.remove(cat, "RelatedImages", dog);
        assertThat(requests("DELETE")).hasSize(2);
        assertThat(server.item(cat).related()).isEmpty();
    }

    @Test
    void removingAllRelationsOfAMissingItemFailsEvenAfterARetry() {
        server.nextResponses(FakeResponse.disconnected());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> relations.removeAll(UUID.randomUUID(), "RelatedImages"));
    }

    @Test
    void theLoginPageIsNoSuccess() {
        server.nextResponses(FakeResponses.loginPage(), FakeResponses.loginPage(), FakeResponses.loginPage());
        ItemReference target = client.images().reference(dog);
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> relations.add(cat, "RelatedImages", target));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> relations.remove(cat, "RelatedImages", dog));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> relations.removeAll(cat, "RelatedImages"));
    }
}
