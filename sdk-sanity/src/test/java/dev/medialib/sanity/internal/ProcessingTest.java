package dev.medialib.sanity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingTest {
    private static Processing of(String json) {
        return Processing.of(JsonData.parse(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"_type\":\"sanity.videoAsset\",\"state\":\"ready\"} | true | false",
                "{\"_type\":\"sanity.videoAsset\",\"state\":\"processing\"} | false | true",
                "{\"_type\":\"sanity.videoAsset\"} | false | true",
                "{\"_type\":\"sanity.videoAsset\",\"state\":7} | false | true",
                "{\"_type\":\"sanity.videoAsset\",\"error\":null} | false | true",
                "{\"_type\":\"sanity.videoAsset\",\"error\":\"corrupt\"} | false | false",
                "{\"_type\":\"sanity.videoAsset\",\"state\":\"processing\",\"error\":\"corrupt\"} | false | false",
                "{\"_type\":\"sanity.videoAsset\",\"state\":\"errored\"} | false | false",
                "{\"_type\":\"sanity.imageAsset\"} | true | false",
                "{\"_type\":\"sanity.fileAsset\"} | true | false",
                "{\"_type\":\"sanity.imageAsset\",\"state\":\"processing\"} | false | true",
                "{\"_type\":\"sanity.fileAsset\",\"state\":\"virus-scan\"} | false | false",
                "{\"_type\":\"sanity.fileAsset\",\"error\":\"corrupt\"} | false | false"
            })
    void anInstanceIsReadyOrPendingByStateErrorAndType(String json, boolean ready, boolean pending) {
        assertThat(of(json).isReady()).isEqualTo(ready);
        assertThat(of(json).isPending()).isEqualTo(pending);
    }

    @Test
    void theOutcomeNamesTheStateAndTheError() {
        assertThat(of("{\"state\":\"errored\",\"error\":{\"code\":7}}").outcome())
                .isEqualTo("processing ended in state errored: {\"code\":7}");
        assertThat(of("{\"state\":\"errored\"}").outcome()).isEqualTo("processing ended in state errored");
    }
}
