package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.WireRecords;
import dev.medialib.sitefinity.relation.ItemReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** We publish and relate as the vendor's own clients do. */
public class WorkflowWireTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final UUID DOG = UUID.fromString("dd66dab3-c7e7-4753-931e-7ff47046fa6f");
    private static final ItemReference DOG_REFERENCE = new ItemReference("images", DOG, "OpenAccessDataProvider");
    private static final String RECORDED_SERVICE = "http://127.0.0.1:PORT/api/default";

    private static final String ANSWER_TO_ALL = "{\"Success\":true,\"value\":[],\"Id\":\"" + CAT
            + "\",\"definitions\":{}," + "\"entityContainer\":{\"entitySets\":{}}}";

    private static final Map<String, Consumer<SiteServer>> OPERATIONS = new LinkedHashMap<>();

    static {
        OPERATIONS.put("operation-publish", server -> server.client().images().publish(CAT));
        OPERATIONS.put("saveDraftItem", server -> server.client().images().saveDraft(CAT));
        OPERATIONS.put("getOperations-item", server -> {
            var unused = server.client().images().operations(CAT);
        });
        OPERATIONS.put("getItemWithFallback", server -> {
            var unused = server.client()
                    .withProvider("OpenAccessDataProvider")
                    .images()
                    .getWithFallback(CAT);
        });
        OPERATIONS.put(
                "destroyRelatedById",
                server -> server.client().relations("newsitems").remove(CAT, "RelatedImages", DOG));
    }

    public static final Set<String> REPLAYED_AS_THEY_ARE = OPERATIONS.keySet();

    /** What these send has an address in its body, or another form of path. */
    public static final Set<String> REPLAYED_IN_MEANING =
            Set.of("init-metadata", "scheduleItem-dates", "createRelated", "relateItem");

    private SiteServer server;

    WorkflowWireTest() {}

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("REPLAYED_AS_THEY_ARE")
    void weActAsTheVendorsOwnClientsDo(String label) {
        server.answer(200, ANSWER_TO_ALL);
        OPERATIONS.get(label).accept(server);
        WireRecords.assertSent(label, server);
        assertThat(server.requests()).isEqualTo(WireRecords.requests(label).size());
    }

    @ParameterizedTest
    @CsvSource({
        "operation-publish,saveDraftItem",
        "saveDraftItem,operation-publish",
        "destroyRelatedById,operation-publish"
    })
    void anotherActionIsNoticed(String made, String recorded) {
        server.answer(200, "{\"Success\":true}");
        OPERATIONS.get(made).accept(server);
        assertThatThrownBy(() -> WireRecords.assertSent(recorded, server)).isInstanceOf(AssertionError.class);
    }

    /** The vendor's client asks for the taxonomies too, which we do when somebody wants them. */
    @Test
    void weAskForTheMetadataAsTheVendorsClientDoes() {
        server.answer(200, ANSWER_TO_ALL);
        assertThat(server.client().metadata().entitySets()).isEmpty();
        JsonData recorded = WireRecords.requests("init-metadata").get(0);
        assertThat(server.request().getTarget())
                .isEqualTo(recorded.at("/decoded/path").asString());
    }

    /** The two paths of operations are the same operation, and so are a date with and without a fraction of zeros. */
    @Test
    void weScheduleAsTheVendorsClientDoes() {
        server.answer(200, "{\"Success\":true}");
        server.client().images().schedule(CAT, Instant.parse("2030-01-02T03:04:05Z"), null);
        JsonData recorded = WireRecords.requests("scheduleItem-dates").get(0);
        RecordedRequest sent = server.request();
        assertThat(sent.getTarget())
                .isEqualTo(recorded.at("/decoded/path").asString().replace("Default.Operation()", "operation"));
        JsonData parameters = recorded.get("bodyJson").get("actionParameters");
        JsonData ours = JsonData.parse(SiteServer.body(sent)).get("actionParameters");
        assertThat(ours.names()).isEqualTo(parameters.names());
        assertThat(Instant.parse(ours.get("PublicationDate").asString()))
                .isEqualTo(Instant.parse(parameters.get("PublicationDate").asString()));
    }

    @ParameterizedTest
    @CsvSource({"createRelated,newsitems", "relateItem,images"})
    void weRelateAsTheVendorsClientsDo(String label, String set) {
        server.noContent();
        server.client().relations(set).add(CAT, "RelatedImages", DOG_REFERENCE);
        JsonData recorded = WireRecords.requests(label).get(0);
        RecordedRequest sent = server.request();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getTarget()).isEqualTo(recorded.at("/decoded/path").asString());
        assertThat(SiteServer.body(sent).replace(server.origin() + "/api/default", RECORDED_SERVICE))
                .isEqualTo(recorded.get("bodyText").asString());
    }
}
