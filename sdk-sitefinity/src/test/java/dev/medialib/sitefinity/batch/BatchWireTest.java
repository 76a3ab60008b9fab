package dev.medialib.sitefinity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.WireRecords;
import dev.medialib.sitefinity.batch.MultipartMixed.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** We send batches as the vendor's own clients do. */
public class BatchWireTest {
    private static final String RECORDED_SERVICE = "http://127.0.0.1:PORT/api/default";

    /** What these send has parts, with addresses in them. */
    public static final Set<String> REPLAYED_IN_MEANING = Set.of("batch-get-and-changeset", "upload-batch");

    private SiteServer server;

    BatchWireTest() {}

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void weSendABatchOfTheVendorsPartsAsItDoes() {
        Message image = http(parts("upload-batch").get(0).get(0));
        sendBatch(
                "OpenAccessDataProvider",
                b -> b.changeset(changes -> {
                    BatchRequest upload = BatchRequest.of(Method.POST, "images")
                            .query("sf_provider", "OpenAccessDataProvider")
                            .query("sf_culture", "en");
                    for (Map.Entry<String, String> header : image.headers().entrySet()) {
                        if (!header.getKey().equals("Content-Type")) {
                            upload = upload.header(header.getKey(), ascii(header.getValue()));
                        }
                    }
                    BatchReference made = changes.request(
                            upload.bytes(image.body(), image.headers().get("Content-Type")));
                    for (Message further : parts("upload-batch")
                            .get(0)
                            .subList(1, parts("upload-batch").get(0).size())) {
                        changes.request(replayed(http(further), made));
                    }
                }));
        assertSameParts("upload-batch");
    }

    @Test
    void weSendAChangesetWithReferencesAsTheVendorDoes() {
        List<List<Message>> recorded = parts("batch-get-and-changeset");
        sendBatch(
                null,
                b -> b.call(c -> c.call(
                                Method.GET, "images", r -> r.query("$top", 1).query("sf_culture", "en")))
                        .changeset(changes -> {
                            BatchReference made = changes.request(BatchRequest.of(Method.POST, "newsitems")
                                    .query("sf_culture", "en")
                                    .json(Map.of("Title", "n")));
                            for (Message further :
                                    recorded.get(1).subList(1, recorded.get(1).size())) {
                                changes.request(replayed(http(further), made));
                            }
                        }));
        assertSameParts("batch-get-and-changeset");
    }

    private BatchRequest replayed(Message message, BatchReference made) {
        String[] line = message.start().split(" ", -1);
        assertThat(line[1]).startsWith(made.toString());
        BatchRequest request = BatchRequest.of(Method.valueOf(line[0]), line[1].split("\\?", 2)[0]);
        for (Map.Entry<String, String> parameter : SiteServer.query(line[1]).entrySet()) {
            request = request.query(parameter.getKey(), parameter.getValue());
        }
        String body = new String(message.body(), StandardCharsets.UTF_8).strip();
        return body.isEmpty()
                ? request
                : request.json(JsonData.parse(body.replace(RECORDED_SERVICE, server.origin() + "/api/default")));
    }

    private void sendBatch(String provider, Consumer<Batch<SitefinityClient>> requests) {
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "multipart/mixed; boundary=b")
                .body("--b--")
                .build());
        SitefinityClient client = server.client(
                b -> provider == null ? b.culture("en") : b.culture("en").provider(provider));
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(() -> client.batch(requests));
    }

    private void assertSameParts(String label) {
        JsonData recorded = WireRecords.requests(label).get(0);
        RecordedRequest sent = server.request();
        assertThat(SiteServer.path(sent)).isEqualTo("/api/default/$batch");
        Map<String, String> query = new LinkedHashMap<>();
        recorded.at("/decoded/query").asMap().forEach((name, value) -> query.put(name, value.asString()));
        assertThat(SiteServer.query(sent.getTarget())).isEqualTo(query);
        String boundary = MultipartMixed.boundary(sent.getHeaders().get("Content-Type"));
        List<List<Message>> ours = parts(boundary, sent.getBody().toByteArray());
        List<List<Message>> theirs = parts(label);
        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i)).hasSameSizeAs(theirs.get(i));
            for (int j = 0; j < ours.get(i).size(); j++) {
                assertSamePart(ours.get(i).get(j), theirs.get(i).get(j));
            }
        }
    }

    private void assertSamePart(Message ours, Message theirs) {
        assertThat(ours.headers()).isEqualTo(theirs.headers());
        Message our = http(ours);
        Message their = http(theirs);
        String[] line = withoutHost(our.start()).split("[ ?]", 3);
        assertThat(line[0] + " " + line[1]).isEqualTo(withoutHost(their.start()).split("\\?", 2)[0]);
        assertThat(SiteServer.query(our.start().split(" ", -1)[1]))
                .isEqualTo(SiteServer.query(their.start().split(" ", -1)[1]));
        boolean json = "application/json".equals(their.headers().get("Content-Type"));
        if (json) {
            String text = withoutHost(new String(our.body(), StandardCharsets.UTF_8));
            String theirText = withoutHost(new String(their.body(), StandardCharsets.UTF_8).strip());
            assertThat(text.isEmpty() ? JsonData.NULL : JsonData.parse(text))
                    .isEqualTo(theirText.isEmpty() ? JsonData.NULL : JsonData.parse(theirText));
        } else {
            their.headers().replaceAll((name, value) -> ascii(value));
            assertThat(our.headers()).isEqualTo(their.headers());
            assertThat(our.body()).isEqualTo(their.body());
        }
    }

    /** The vendor's client writes UTF-8 into the headers of parts; we write what any reader of JSON takes for the same. */
    private static String ascii(String latin1) {
        StringBuilder escaped = new StringBuilder();
        String text = new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        text.chars().forEach(c -> escaped.append(c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return escaped.toString();
    }

    private static String withoutHost(String text) {
        return text.replaceAll("http://[^/ ]+/api/default", RECORDED_SERVICE);
    }

    private static Message http(Message part) {
        return Message.parseHttp(part.body());
    }

    private static List<List<Message>> parts(String label) {
        JsonData recorded = WireRecords.requests(label).get(0);
        JsonData base64 = recorded.get("bodyBase64");
        byte[] body = base64 != null && base64.isString()
                ? Base64.getDecoder().decode(base64.asString())
                : recorded.get("bodyText").asString().getBytes(StandardCharsets.UTF_8);
        for (JsonData header : recorded.get("significantHeaders").asList()) {
            if (header.get(0).asString().equals("Content-Type")) {
                return parts(MultipartMixed.boundary(header.get(1).asString()), body);
            }
        }
        throw new AssertionError("no content type");
    }

    /** The requests of each slot. */
    private static List<List<Message>> parts(String boundary, byte[] body) {
        List<List<Message>> slots = new ArrayList<>();
        for (Message part : MultipartMixed.read(boundary, body)) {
            String inner = MultipartMixed.boundary(part.headers().get("Content-Type"));
            slots.add(inner == null ? List.of(part) : MultipartMixed.read(inner, part.body()));
        }
        return slots;
    }
}
