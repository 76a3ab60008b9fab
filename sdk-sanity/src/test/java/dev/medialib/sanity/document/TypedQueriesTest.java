package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that know the type of their items before the response is read. */
class TypedQueriesTest extends WithServer {
    private static final Groq ALL = Groq.of("*[true]");

    record Titled(String title) {}

    /** An item that remembers its position in the response, which an item of a tree does not have. */
    @JsonDeserialize(using = PlacedReader.class)
    record Placed(long byteOffset) {}

    static final class PlacedReader extends StdDeserializer<Placed> {
        private static final long serialVersionUID = 1;
        static final List<Placed> READ = new ArrayList<>();

        PlacedReader() {
            super(Placed.class);
        }

        @Override
        public Placed deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Placed placed = new Placed(parser.currentTokenLocation().getByteOffset());
            parser.skipChildren();
            READ.add(placed);
            return placed;
        }
    }

    @Test
    void theItemsHaveTheirType() {
        assertThat(server.finding("[{\"title\":\"a\"},{\"title\":\"b\"}]").query(ALL, Titled.class))
                .containsExactly(new Titled("a"), new Titled("b"));
    }

    @Test
    void theItemsOfAQueryAreReadOnceAndFromTheBytes() {
        SanityMediaLibrary library = server.finding("[{\"_id\":\"a\"},{\"_id\":\"b\"}]");
        PlacedReader.READ.clear();

        List<Placed> items = library.query(ALL, Placed.class);

        assertThat(items).containsExactly(new Placed(11), new Placed(23));
        assertThat(PlacedReader.READ).isEqualTo(items);
    }

    @Test
    void theItemsOfAListAreReadOnceAndFromTheBytes() {
        SanityMediaLibrary library = server.finding("[{\"_id\":\"a\"},{\"_id\":\"b\"}]");
        PlacedReader.READ.clear();

        List<Placed> items = library.list(DocumentSelection.all(), Placed.class).toList();

        assertThat(items).containsExactly(new Placed(11), new Placed(23));
        assertThat(PlacedReader.READ).isEqualTo(items);
    }

    @Test
    void optionsAndParametersTravelAsWithoutAType() {
        Groq groq = Groq.of("*[a == $a]").param("a", "x");

        server.finding("[]")
                .query(
                        groq,
                        Titled.class,
                        o -> o.perspective(Perspective.DRAFTS).tag("t"));

        assertThat(query(server.request()))
                .isEqualTo(Map.of(
                        "query", "*[a == $a]",
                        "$a", "\"x\"",
                        "returnQuery", "false",
                        "perspective", "drafts",
                        "tag", "t"));
    }

    @Test
    void aLongQueryGoesIntoTheBody() {
        assertThat(server.finding("[{\"title\":\"a\"}]").query(Groq.of("a".repeat(12_000)), Titled.class))
                .containsExactly(new Titled("a"));

        assertThat(server.request().getMethod()).isEqualTo("POST");
    }

    @Test
    void simpleValuesAreItemsToo() {
        assertThat(server.finding("[\"a\",\"b\"]").query(ALL, String.class)).containsExactly("a", "b");
    }

    @Test
    void modelsKeepUnknownFieldsAndExplicitNulls() {
        Asset asset = server.finding("[{\"_id\":\"a\",\"title\":null,\"shards\":3}]")
                .query(ALL, Asset.class)
                .get(0);

        assertThat(asset.unknownProperties()).isEqualTo(Map.of("shards", JsonData.of(3)));
        assertThat(asset.explicitNulls()).containsExactly("title");
    }

    @Test
    void aListedModelKeepsUnknownFieldsAndExplicitNulls() {
        Asset asset = server.finding("[{\"_id\":\"a\",\"title\":null,\"shards\":3}]")
                .list(DocumentSelection.all(), Asset.class)
                .first(1)
                .get(0);

        assertThat(asset.unknownProperties()).isEqualTo(Map.of("shards", JsonData.of(3)));
        assertThat(asset.explicitNulls()).containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"result\":null}",
                "{\"result\":{}}",
                "{\"result\":{\"result\":[]}}",
                "{\"result\":3}",
                "{\"result\":[null]}",
                "{\"result\":[{\"title\":[]}]}",
                "{\"result\":["
            })
    void anythingButAListOfTheTypeIsAnError(String body) {
        assertThatThrownBy(() -> server.answering(body).query(ALL, Titled.class))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"result\":null}", "{\"result\":{\"_id\":\"a\"}}", "{\"result\":[null]}"})
    void listingAnythingButAListIsAnError(String body) {
        Paged<Asset> assets = server.answering(body).list(DocumentSelection.all(), Asset.class);

        assertThatThrownBy(assets::firstPage).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void aDocumentOfAnotherShapeIsAnErrorOfTheListing() {
        Paged<Titled> titles =
                server.finding("[{\"_id\":\"a\",\"title\":[]}]").list(DocumentSelection.all(), Titled.class);

        assertThatThrownBy(titles::firstPage)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("$.result[0].title");
    }

    @ParameterizedTest
    @ValueSource(classes = {Asset.class, Titled.class, JsonData.class, Map.class})
    void aProjectionWithoutIdIsNamedAsTheMistakeForEachType(Class<?> type) {
        Paged<?> titles = server.finding("[{\"title\":\"x\"}]").list(DocumentSelection.all(), type);

        assertThatThrownBy(titles::firstPage)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("projection must include _id");
    }

    @ParameterizedTest
    @ValueSource(classes = {Asset.class, JsonData.class, Map.class})
    void theNextPageBeginsBehindTheLastIdForEachType(Class<?> type) {
        server.finding("[{\"_id\":\"a\"},{\"_id\":\"b\"}]");
        server.finding("[]");

        assertThat(server.library().list(DocumentSelection.all().pageSize(2), type))
                .hasSize(2);

        assertThat(query(server.request())).containsEntry("$lastId", "\"\"");
        assertThat(query(server.request())).containsEntry("$lastId", "\"b\"");
    }

    @Test
    void aLargerResponseThanTheLimitIsAnError() {
        server.finding("[\"" + "a".repeat(2_000) + "\"]");
        SanityClient limited = server.client().withOptions(options -> options.maxResponseBytes(1_000));

        assertThatThrownBy(() -> limited.mediaLibrary(SanityServer.LIBRARY).query(ALL, String.class))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("limit of 1000 bytes");
    }
}
