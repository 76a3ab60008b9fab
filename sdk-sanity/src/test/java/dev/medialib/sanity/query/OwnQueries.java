package dev.medialib.sanity.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queries that the SDK itself writes find what they are meant to find. */
public abstract class OwnQueries extends OnFakeSanity {
    private static final Content PNG = Content.of(
                    Base64.getDecoder()
                            .decode(
                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
            .withFileName("dot.png");

    @BeforeEach
    void fill() {
        for (String id : List.of("a", "b", "c")) {
            server.library()
                    .addDocument("{\"_id\":\"" + id + "\",\"_type\":\"note\",\"n\":1,\"title\":\"" + id + "'\\\"\"}");
        }
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).withFileName("a.txt");
    }

    private JsonData stored(String id) {
        return JsonData.parse(server.library().document(id));
    }

    /** By the instance where the server names it, and by the hash where it does not. */
    @ParameterizedTest
    @EnumSource(DuplicateResponse.class)
    void theAssetOfADuplicateIsFoundAmongOthers(DuplicateResponse shape) {
        server.settings().duplicateResponse.set(shape);
        library.upload(text("other"));
        UploadedAsset image = library.upload(PNG);
        UploadedAsset file = library.upload(text("abc"));

        for (UploadedAsset first : List.of(image, file)) {
            UploadedAsset again = library.uploadOrGet(first == image ? PNG : text("abc"));

            assertThat(again.duplicate()).isTrue();
            assertThat(again.asset()).isEqualTo(first.asset());
            assertThat(again.assetInstance()).isEqualTo(first.assetInstance());
        }
    }

    @Test
    void patchesByIdsChangeTheseDocumentsAndSkipMissingOnes() {
        library.patch(List.of("a", "c", "nope"), p -> p.set("seen", true));

        assertThat(stored("a").get("seen")).isEqualTo(JsonData.of(true));
        assertThat(stored("b").has("seen")).isFalse();
        assertThat(stored("c").get("seen")).isEqualTo(JsonData.of(true));
    }

    @Test
    void patchesAndDeletionsByQueryMeetWhatItFinds() {
        Groq byTitle = Groq.of("*[_type == $type && title == $title]").param("type", "note");

        library.patch(byTitle.param("title", "a'\""), p -> p.inc("n", 1).set("title", "x"));
        library.delete(byTitle.param("title", "b'\""));
        library.delete(byTitle.param("title", "\"] | *[true"));

        assertThat(stored("a").get("title")).isEqualTo(JsonData.of("x"));
        assertThat(server.library().documentIds()).containsExactly("a", "c");
    }

    @Test
    void onlyTheDefinitionOfAnAspectIsDeleted() {
        server.library().addDocument("{\"_id\":\"copyright\",\"_type\":\"sanity.asset.aspect\"}");

        library.aspects().delete("copyright");
        library.aspects().delete("a");

        assertThat(server.library().documentIds()).containsExactly("a", "b", "c");
    }

    @Test
    void foldersListWhatIsDirectlyInThem() {
        Directory outer = library.folders().create("Outer");
        Directory inner = library.folders().create("Inner", outer.id());
        String top = library.upload(text("top")).asset().id();
        String inside = library.upload(text("inside"), u -> u.parent(inner.id()))
                .asset()
                .id();

        assertThat(library.folders().list()).extracting(Directory::id).containsExactly(outer.id());
        assertThat(library.folders().list(outer.id())).extracting(Directory::id).containsExactly(inner.id());
        assertThat(library.folders().assets(library.folders().rootId()))
                .extracting(Asset::id)
                .containsExactly(top);
        assertThat(library.folders().assets(inner.id())).extracting(Asset::id).containsExactly(inside);
    }

    @Test
    void theCheckOfADatasetFindsNothingAndPasses() {
        assertThat(client.check().passed()).isTrue();
    }
}
