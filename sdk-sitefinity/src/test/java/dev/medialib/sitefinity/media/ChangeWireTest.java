package dev.medialib.sitefinity.media;

import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.WireRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** We create, change and delete as the vendor's own clients do. */
public class ChangeWireTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final String PROVIDER = "OpenAccessDataProvider";

    public static final Map<String, String> WITHOUT_COUNTERPART = Map.of(
            "error-400",
            "a change of nothing is refused before it is sent",
            "error-400-odata",
            "the same",
            "getTaxons",
            "taxa are listed by a filter on TaxonomyId, which is documented");

    private static final Map<String, Consumer<SiteServer>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("createItem-album", server -> {
            server.answer(201, text("libraries/album.json"));
            var unused = server.client(b -> b.provider(PROVIDER).culture("en"))
                    .albums()
                    .create(a -> a.title("Animals – тест"));
        });
        CALLS.put("updateItem-culture", server -> {
            server.noContent();
            server.client(b -> b.provider(PROVIDER).culture("bg")).images().update(CAT, c -> c.title("котка"));
        });
        CALLS.put("deleteItem-culture", server -> {
            server.noContent();
            server.client().images().deleteTranslation(CAT, "bg");
        });
        CALLS.put("update", server -> {
            server.noContent();
            server.client().images().update(CAT, c -> c.alternativeText("Meaningful alternative text"));
        });
        CALLS.put("destroy", server -> {
            server.noContent();
            server.client(b -> b.culture("bg")).images().delete(CAT);
        });
    }

    public static final Set<String> REPLAYED = CALLS.keySet();

    private SiteServer server;

    ChangeWireTest() {}

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("REPLAYED")
    void weChangeAsTheVendorsOwnClientsDo(String label) {
        CALLS.get(label).accept(server);
        WireRecords.assertSent(label, server);
        assertThat(server.requests()).isEqualTo(WireRecords.requests(label).size());
    }

    @ParameterizedTest
    @CsvSource({"destroy,deleteItem-culture", "deleteItem-culture,destroy", "update,updateItem-culture"})
    void anotherChangeIsNoticed(String made, String recorded) {
        CALLS.get(made).accept(server);
        assertThatThrownBy(() -> WireRecords.assertSent(recorded, server)).isInstanceOf(AssertionError.class);
    }
}
