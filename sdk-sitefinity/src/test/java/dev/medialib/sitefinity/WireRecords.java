package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.query.ODataGrammar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;

/**
 * Requests that two of the vendor's own clients sent, as a local recorder got them; each is known by a label. What we send is compared
 * by what it means: the order of parameters, blanks after a comma or colon, names of variables and superfluous parentheses are left
 * aside, and so are headers by which the vendor's clients tell what they are.
 */
public final class WireRecords {
    /** For a renderer in front of the service, or without a body. */
    private static final Pattern OF_NO_MEANING =
            Pattern.compile("X-Requested-With|X-SFRENDERER-.*|X-SF-WEBSERVICEPATH", Pattern.CASE_INSENSITIVE);

    private static final Map<String, List<JsonData>> RECORDS = read();

    private WireRecords() {}

    private static Map<String, List<JsonData>> read() {
        Path file =
                Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "wire", "sitefinity-wire.json");
        Map<String, List<JsonData>> records = new LinkedHashMap<>();
        try {
            for (JsonData client :
                    JsonData.parse(Files.readString(file)).get("clients").asList()) {
                for (JsonData record : client.get("results").asList()) {
                    List<JsonData> earlier = records.put(
                            record.get("label").asString(),
                            record.get("requests").asList());
                    assertThat(earlier).as(record.get("label").asString()).isNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** Of all records. */
    public static Set<String> labels() {
        return RECORDS.keySet();
    }

    /** The requests of a record as they were recorded. */
    public static List<JsonData> requests(String label) {
        return RECORDS.get(label);
    }

    /** Fails unless the requests that came to a server mean what the record says, one by one. */
    public static void assertSent(String label, SiteServer server) {
        for (JsonData recorded : requests(label)) {
            assertSame(recorded, server.request());
        }
    }

    private static void assertSame(JsonData recorded, RecordedRequest sent) {
        assertThat(sent.getMethod()).isEqualTo(recorded.get("method").asString());
        assertThat(SiteServer.decoded(SiteServer.path(sent)))
                .isEqualTo(recorded.at("/decoded/path").asString());
        Map<String, String> query = new TreeMap<>();
        recorded.at("/decoded/query").asMap().forEach((name, value) -> query.put(name, value.asString()));
        assertThat(meaning(SiteServer.query(sent.getTarget()))).isEqualTo(meaning(query));
        JsonData body = recorded.get("bodyJson");
        if (body != null) {
            assertThat(JsonData.parse(sent.getBody().utf8())).isEqualTo(body);
        }
        List<String> headers = new ArrayList<>();
        for (JsonData header : recorded.get("significantHeaders").asList()) {
            String name = header.get(0).asString();
            boolean bodiless = recorded.get("bodyBytes").asInt() == 0 && name.equalsIgnoreCase("Content-Type");
            if (!bodiless && !OF_NO_MEANING.matcher(name).matches()) {
                headers.add(name);
                assertThat(sent.getHeaders().get(name))
                        .as(name)
                        .isEqualTo(header.get(1).asString());
            }
        }
        assertThat(headers).doesNotHaveDuplicates();
    }

    private static Map<String, String> meaning(Map<String, String> query) {
        Map<String, String> meaning = new TreeMap<>();
        query.forEach((name, value) -> meaning.put(
                name, name.equals("$filter") ? ODataGrammar.meaning(value) : ODataGrammar.vendorDialect(value)));
        return meaning;
    }
}
