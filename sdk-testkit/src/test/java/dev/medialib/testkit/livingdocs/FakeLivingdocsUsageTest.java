package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.livingdocs.Caller.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeLivingdocsUsageTest {

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);
    private final String id = livingdocs.addEntry(EntrySeed.image());

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private JsonNode usageLog() throws Exception {
        return caller.get("/api/2026-05/mediaLibrary/" + id + "/usageLog")
                .json()
                .path("results");
    }

    private Response add(String value) throws Exception {
        return caller.operation(id, "{\"operation\":\"addUsageLogEntry\",\"value\":" + value + "}");
    }

    @Test
    void theServerSetsIdStateAndReportingDateOfAUsage() throws Exception {
        livingdocs.settings().clock.set(Clock.fixed(Instant.parse("2026-05-02T08:00:00.5Z"), ZoneOffset.UTC));
        assertThat(add("{\"purpose\":\"print\",\"params\":{\"medium\":\"Paper\"},\"url\":\"http://localhost\"}")
                        .json())
                .isEqualTo(parse("{\"status\":200}"));
        JsonNode usage = usageLog().path(0);
        assertThat(usage.path("id").asText()).matches("[A-Za-z0-9_-]{12}");
        assertThat(usage.path("state").asText()).isEqualTo("pending");
        assertThat(usage.path("reportingDate").asText()).isEqualTo("2026-05-02T08:00:00.500Z");
        assertThat(usage.path("params")).isEqualTo(parse("{\"medium\":\"Paper\"}"));
        assertThat(parse(livingdocs.entry(id).usageLog()).path(0)).isEqualTo(usage);
    }

    @Test
    void anUpdateReplacesTheValueAndKeepsWhatTheServerSet() throws Exception {
        livingdocs.addUsageLogEntry(id, Documentation.USAGE_LOG_ENTRY);
        Response response = caller.operation(id, """
                {"operation": "updateUsageLogEntry", "usageLogEntryId": "g6Hmp49Y", "oldValue": {"state": "confirmed"},
                 "value": {"state": "confirmed", "purpose": "print", "publicationDate": "2026-05-01T11:00:00.000Z"}}""");
        assertThat(response.status()).isEqualTo(200);
        assertThat(usageLog().path(0)).isEqualTo(parse("""
                {"id": "g6Hmp49Y", "state": "confirmed", "purpose": "print", "documentId": 121, "publicationId": 110,
                 "reportingDate": "2026-04-02T13:34:30.263Z", "publicationDate": "2026-05-01T11:00:00.000Z"}"""));
    }

    @Test
    void anOutdatedOldValueConflicts() throws Exception {
        livingdocs.addUsageLogEntry(id, Documentation.USAGE_LOG_ENTRY);
        Response response = caller.operation(id, """
                {"operation": "updateUsageLogEntry", "usageLogEntryId": "g6Hmp49Y", "oldValue": {"state": "pending"},
                 "value": {"state": "pending", "purpose": "print"}}""");
        assertThat(response.status()).isEqualTo(409);
        assertThat(usageLog().path(0)).isEqualTo(parse(Documentation.USAGE_LOG_ENTRY));
    }

    @Test
    void aUsageCanBeRemovedOnce() throws Exception {
        String usage = livingdocs.addUsageLogEntry(id, "{\"purpose\":\"web\"}");
        livingdocs.addUsageLogEntry(id, "{\"purpose\":\"print\"}");
        String remove = "{\"operation\":\"removeUsageLogEntry\",\"usageLogEntryId\":\"" + usage + "\"}";
        assertThat(caller.operation(id, remove).status()).isEqualTo(200);
        assertThat(usageLog()).hasSize(1);
        assertThat(usageLog().path(0).path("purpose").asText()).isEqualTo("print");
        assertThat(caller.operation(id, remove).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | value",
                "{} | value.purpose",
                "{\"purpose\":\"radio\"} | value.purpose",
                "{\"purpose\":\"print\",\"state\":\"confirmed\"} | value.publicationDate",
                "{\"purpose\":\"print\",\"publicationDate\":\"1.5.2026\"} | value.publicationDate",
                "{\"purpose\":\"print\",\"state\":\"done\"} | value.state",
                "{\"purpose\":\"print\",\"url\":1} | value.url",
                "{\"purpose\":\"print\",\"params\":[]} | value.params",
                "{\"purpose\":\"print\",\"params\":{\"colour\":\"red\"}} | value.params.colour",
                "{\"purpose\":\"print\",\"reportingDate\":\"2026-05-01T11:00:00.000Z\"} | value.reportingDate"
            })
    void aWrongUsageIsRejectedWithItsPath(String value, String path) throws Exception {
        Response response = add(value);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().path("patches.0." + path).isTextual())
                .as(response.response().body())
                .isTrue();
    }

    @Test
    void anUpdateNeedsIdAndState() throws Exception {
        JsonNode details = caller.operation(
                        id, "{\"operation\":\"updateUsageLogEntry\",\"oldValue\":1,\"value\":{\"purpose\":\"print\"}}")
                .details();
        assertThat(details.has("patches.0.usageLogEntryId")).isTrue();
        assertThat(details.has("patches.0.value.state")).isTrue();
        assertThat(details.has("patches.0.oldValue")).isTrue();
    }
}
