package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.SanityApiVersion;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTest extends WithServer {
    private static final DocumentSelection ASSETS = DocumentSelection.where(
                    Groq.of("_type == $type").param("type", "sanity.asset"))
            .pageSize(2);

    record Named(String _id) {}

    private void page(String... ids) {
        server.answer(
                200,
                JsonData.of(Map.of(
                                "result", List.of(ids).stream().map(Named::new).toList()))
                        .toJson());
    }

    @Test
    void eachPageBeginsBehindTheLastIdOfTheOneBefore() {
        page("a", "b");
        page("c", "d");
        page("e");

        assertThat(server.library().list(ASSETS, Named.class).stream().map(Named::_id))
                .containsExactly("a", "b", "c", "d", "e");

        assertThat(server.requests()).isEqualTo(3);
        for (String last : List.of("", "b", "d")) {
            assertThat(query(server.request()))
                    .containsEntry("query", "*[(_type == $type\n) && _id > $lastId] | order(_id) [0...2]")
                    .containsEntry("$type", "\"sanity.asset\"")
                    .containsEntry("$lastId", "\"" + last + "\"")
                    .containsEntry("returnQuery", "false");
        }
    }

    @Test
    void nothingIsAskedBeforeTheFirstDocumentIsWanted() {
        assertThat(server.library().list(ASSETS)).isNotNull();

        assertThat(server.requests()).isZero();
    }

    @Test
    void theOptionsAreThoseOfEachPage() {
        page("a", "b");
        page();

        assertThat(server.library()
                        .list(ASSETS.options(o -> o.perspective(Perspective.RAW).tag("t"))))
                .hasSize(2);

        for (int i = 0; i < 2; i++) {
            assertThat(query(server.request()))
                    .containsEntry("perspective", "raw")
                    .containsEntry("tag", "t");
        }
    }

    @Test
    void aProjectionWithoutIdFailsEvenOnAShortPage() {
        server.answer(200, "{\"result\":[{\"title\":\"x\"}]}");
        Paged<JsonData> titles = server.library().list(ASSETS.projection("{title}"));

        assertThatThrownBy(titles::firstPage)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("projection must include _id");
    }

    @Test
    void aTokenGoesOnWhereItsPageEnded() {
        page("a", "b");
        page("c");
        SanityMediaLibrary library = server.library();
        PageToken token =
                PageToken.parse(library.list(ASSETS).firstPage().next().value());

        assertThat(library.list(ASSETS, Named.class).from(token)).containsExactly(new Named("c"));
    }

    @Test
    void aTokenBelongsToItsFilterParametersProjectionOptionsLibraryAndPlace() {
        page("a", "b");
        SanityClient client = server.client();
        SanityMediaLibrary library = client.mediaLibrary("mlXYZ");
        PageToken token = library.list(ASSETS).firstPage().next();

        List<Paged<JsonData>> others = List.of(
                library.list(DocumentSelection.where(Groq.of("_type == $type").param("type", "other"))
                        .pageSize(2)),
                library.list(DocumentSelection.where(Groq.of("_type==$type").param("type", "sanity.asset"))
                        .pageSize(2)),
                library.list(ASSETS.projection("{_id}")),
                library.list(ASSETS.options(o -> o.perspective(Perspective.RAW))),
                client.mediaLibrary("mlOther").list(ASSETS),
                client.withApiVersion(SanityApiVersion.X).mediaLibrary("mlXYZ").list(ASSETS),
                client.dataset("mlXYZ").list(ASSETS));
        for (Paged<JsonData> other : others) {
            assertThatThrownBy(() -> other.from(token)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(library.list(ASSETS.options(o -> o.tag("other"))).from(token))
                .isNotNull();
    }

    @Test
    void aServerThatDoesNotMoveOnIsNotAskedForever() {
        page("a", "b");
        page("a", "b");

        List<JsonData> seen = new ArrayList<>();

        assertThatThrownBy(() -> server.library().list(ASSETS).forEach(seen::add))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the list does not advance");
        assertThat(seen).hasSize(2);
        assertThat(server.requests()).isEqualTo(2);
    }
}
