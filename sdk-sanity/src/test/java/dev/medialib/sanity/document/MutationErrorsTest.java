package dev.medialib.sanity.document;

import static dev.medialib.sanity.internal.EndpointErrors.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.testsupport.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What errors of transactions mean for another attempt. */
class MutationErrorsTest {
    private static RetryHint hint(String sample) {
        MutationBody body = new MutationBody("id", 0);
        body.add(body.write(Mutation.delete("a")));
        MutationEndpoints.Input input = new MutationEndpoints.Input("mlXYZ", body, Map.of());
        return map(MutationEndpoints.LIBRARY_MUTATE, input, 409, Samples.text("errors/" + sample))
                .hint();
    }

    @Test
    void onlyATransactionInTheWayPassesByItself() {
        assertThat(hint("409-transaction-conflict.json")).isEqualTo(RetryHint.RETRY);
        assertThat(hint("409-transaction-exists.json")).isEqualTo(RetryHint.BY_STATUS);
        assertThat(hint("409-revision.json")).isEqualTo(RetryHint.BY_STATUS);
    }
}
