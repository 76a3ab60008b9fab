package dev.medialib.livingdocs.entry;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.SampleServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageLogSamplesTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aUsageLogIsRead() {
        String sample = text("usage/usage-log.json");

        List<UsageLogEntry> log = server.answering(sample).mediaLibrary().usageLog("asze63i9");

        assertThat(log).hasSize(1);
        UsageLogEntry entry = log.get(0);
        assertThat(entry.id()).isEqualTo("g6Hmp49Y");
        assertThat(entry.url()).isEqualTo("https://example.com/article/slug-121");
        assertThat(entry.state()).isEqualTo(UsageState.CONFIRMED);
        assertThat(entry.params()).isEqualTo(Map.of("medium", JsonData.of("Internet")));
        assertThat(entry.purpose()).isEqualTo("web");
        assertThat(entry.documentId()).isEqualTo(121);
        assertThat(entry.publicationId()).isEqualTo(110);
        assertThat(entry.reportingDate().toInstant()).isEqualTo(Instant.parse("2026-04-02T13:34:30.263Z"));
        assertThat(entry.publicationDate().text()).isEqualTo("2026-04-02T13:34:26.353Z");
        assertThat(entry.billing()).isNull();
        assertThat(written(log)).isEqualTo(tree(sample, "/results"));
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9/usageLog");
    }

    @Test
    void whatNewerServersAddToAUsageIsKept() {
        String sample = text("usage/usage-log-billing.json");

        List<UsageLogEntry> log = server.answering(sample).mediaLibrary().usageLog("asze63i9");

        assertThat(log.get(0).billing()).isTrue();
        assertThat(log.get(0).state()).isEqualTo(UsageState.PENDING);
        assertThat(log.get(0).documentId()).isNull();
        assertThat(log.get(0).unknownProperties()).containsOnlyKeys("userId");
        assertThat(written(log)).isEqualTo(tree(sample, "/results"));
    }
}
