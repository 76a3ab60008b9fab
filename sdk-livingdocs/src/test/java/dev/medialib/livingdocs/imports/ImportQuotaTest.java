package dev.medialib.livingdocs.imports;

import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.SampleServer;
import dev.medialib.livingdocs.StartedImport;
import dev.medialib.livingdocs.error.ImportQuotaExceededException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportQuotaTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> quotas() {
        return Stream.of("429-quota", "429-quota-array")
                .flatMap(sample -> Stream.of("images", "videos", "files").map(kind -> Arguments.of(sample, kind)));
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void aUsedUpQuotaIsNotRetried(String sample, String kind) {
        server.answer(429, text("errors/" + sample + ".json"));
        LivingdocsClient client = server.client();

        ImportQuotaExceededException e = catchThrowableOfType(
                ImportQuotaExceededException.class, () -> StartedImport.of(client.imports(), kind));

        assertThat(e.code()).isEqualTo("Usage Limit Exceeded");
        assertThat(e.vendorMessage())
                .startsWith("Your plan does not allow you to upload more than 100 per day.\n")
                .endsWith("Please try again later.");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.retryAfter()).isNull();
        assertThat(e.requestId()).isNotBlank();
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void beingAskedToSlowDownWhilePollingIsNoQuota() {
        server.answer(429, "{\"error\":\"Too Many Requests\"}");
        server.answer(200, text("imports/running.json"));

        assertThat(server.client().imports().imagesJob("243kdc").status().finished())
                .isFalse();
        assertThat(server.requests()).isEqualTo(2);
    }
}
