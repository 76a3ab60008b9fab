package dev.medialib.sanity.document;

import static dev.medialib.sanity.internal.EndpointErrors.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.testsupport.Samples;
import org.junit.jupiter.api.Test;

/** What errors of transactions mean for another attempt. */
class MutationErrorsTest {
    @Test
    void onlyATransactionInTheWayPassesByItself() {
        assertThat(map(MutationEndpoints.LIBRARY_MUTATE, 409, Samples.text("errors/409-transaction-conflict.json"))
                        .hint())
                .isEqualTo(RetryHint.RETRY);
        assertThat(map(MutationEndpoints.LIBRARY_MUTATE, 409, Samples.text("errors/409-transaction-exists.json"))
                        .hint())
                .isEqualTo(RetryHint.BY_STATUS);
        assertThat(map(MutationEndpoints.LIBRARY_MUTATE, 409, Samples.text("errors/409-revision.json"))
                        .hint())
                .isEqualTo(RetryHint.BY_STATUS);
    }
}
