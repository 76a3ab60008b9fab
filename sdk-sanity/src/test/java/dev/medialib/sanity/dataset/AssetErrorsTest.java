package dev.medialib.sanity.dataset;

import static dev.medialib.sanity.internal.EndpointErrors.exception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.testsupport.Samples;
import org.junit.jupiter.api.Test;

/** What errors mean where content is stored in a dataset, or linked to it. */
class AssetErrorsTest {
    @Test
    void aConflictElsewhereIsNoDuplicate() {
        assertThat(exception(AssetEndpoints.UPLOAD, 409, Samples.text("errors/409-upload-duplicate.json")))
                .isExactlyInstanceOf(ConflictException.class);
    }

    @Test
    void onlyALinkWaitsForAnAsset() {
        String body = Samples.text("errors/422-not-ready.json");
        assertThat(exception(AssetEndpoints.LINK, 422, body)).isExactlyInstanceOf(AssetNotReadyException.class);
        assertThat(exception(AssetEndpoints.LINK, 422, "{\"message\":\"no such thing\"}"))
                .isExactlyInstanceOf(UnprocessableException.class);
    }
}
