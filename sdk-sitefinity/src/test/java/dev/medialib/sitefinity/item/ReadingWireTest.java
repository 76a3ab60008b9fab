package dev.medialib.sitefinity.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.sitefinity.ListServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.SitefinityClientBuilder;
import dev.medialib.sitefinity.WireRecords;
import dev.medialib.sitefinity.query.ChoiceField;
import dev.medialib.sitefinity.query.Expand;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** We ask for lists, items and counts as the vendor's own clients do. */
public class ReadingWireTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final UUID LIBRARY = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID TAG_1 = UUID.fromString("22222222-0000-0000-0000-000000000001");
    private static final UUID TAG_2 = UUID.fromString("22222222-0000-0000-0000-000000000002");

    private static final Map<String, Consumer<ListServer>> CALLS = new LinkedHashMap<>();

    static {
        list("get", q -> {});
        list("getItems-skip0-countfalse", q -> q.skip(0));
        list(
                "getItems-fields",
                q -> q.select("Id", "Title", "Tags")
                        .expand("RelatedImages")
                        .expand(Expand.of("Parent").select("Id", "Title")));
        list("getItems-star", q -> q.selectAll().expand(Expand.all()));
        filter("filter-endswith", ImageFields.TITLE.endsWith("at"));
        filter("filter-guid-eq", ImageFields.ID.eq(CAT));
        filter("filter-folder-null", ImageFields.FOLDER_ID.isNull());
        filter("filter-int64", ImageFields.TOTAL_SIZE.gt(1048576));
        filter("filter-choice", ChoiceField.named("Mood").eq("1"));
        filter("filter-tags-any-and", ImageFields.TAGS.containsAll(List.of(TAG_1, TAG_2)));
        filter("filter-tags-eq", ImageFields.TAGS.contains(TAG_1));
        filter("filter-and", ImageFields.TITLE.contains("cat").and(ImageFields.WIDTH.gt(100)));
        filter("filter-not", ImageFields.TITLE.eq("cat").not());
        filter("get-filter-special", ImageFields.TITLE.contains("O'Reilly & Sons #1 100% a+b/c? naïve 日本"));
        filter("get-filter-guid", ImageFields.directlyIn(LIBRARY));
        filter("get-filter-tags-any", ImageFields.TAGS.contains(TAG_1));
        CALLS.put("getItem", server -> {
            server.answer(200, "{}");
            var unused = server.items().get(CAT, p -> p.selectAll());
        });
        CALLS.put("get-count-only", server -> {
            server.answer(200, "5");
            assertThat(server.items().count()).isEqualTo(5);
        });
        CALLS.put("get-search", server -> {
            server.answerItems(1, 1);
            var unused = server.items()
                    .search(
                            "cat dog",
                            List.of(ImageFields.TITLE),
                            q -> q.orderBy(ImageFields.DATE_CREATED.descending())
                                    .withoutTieBreak())
                    .firstPage();
        });
        list("error-401-message-envelope", q -> {});
        list("error-500-no-content-type", q -> {});
        client(
                "auth-access-key-and-apikey",
                b -> b.accessKey("access-key-value").serviceKey("apikey-value"));
        client("auth-bearer-via-additionalHeaders", b -> b.token("tok"));
    }

    public static final Set<String> REPLAYED = CALLS.keySet();

    private static void filter(String label, Filter filter) {
        list(label, q -> q.filter(filter));
    }

    /** The vendor's clients send no order unless they are told to; that we always send one is our own decision. */
    private static void list(String label, Consumer<ListQuery.Builder> query) {
        CALLS.put(label, server -> firstPage(server, server.client(), query));
    }

    private static void client(String label, Consumer<SitefinityClientBuilder> settings) {
        CALLS.put(label, server -> {
            SitefinityClientBuilder builder = SitefinityClient.builder().baseUrl(server.origin());
            settings.accept(builder);
            firstPage(server, server.closing(builder.build()), q -> {});
        });
    }

    private static void firstPage(ListServer server, SitefinityClient client, Consumer<ListQuery.Builder> query) {
        server.answerItems(1, 1);
        ListServer.Items items = new ListServer.Items(client);
        var unused = items.list(q -> query.accept(q.withoutTieBreak())).firstPage();
    }

    private ListServer server;

    ReadingWireTest() {}

    @BeforeEach
    void start() throws Exception {
        server = new ListServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("REPLAYED")
    void weAskAsTheVendorsOwnClientsDo(String label) {
        CALLS.get(label).accept(server);
        WireRecords.assertSent(label, server);
        assertThat(server.requests()).isEqualTo(WireRecords.requests(label).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter-not", "filter-int64", "getItem", "get-search", "auth-access-key-and-apikey"})
    void aRequestThatMeansSomethingElseIsNoticed(String label) {
        CALLS.get("filter-guid-eq").accept(server);
        assertThatThrownBy(() -> WireRecords.assertSent(label, server)).isInstanceOf(AssertionError.class);
    }
}
