package dev.medialib.sanity.library;

import static dev.medialib.sanity.internal.EndpointErrors.exception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What errors mean where content is stored in a media library. */
class UploadErrorsTest {
    private static final String INSTANCE = "image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg";

    @Test
    void anUploadOfBytesThatAreThereNamesTheInstance() {
        ApiException error = exception(UploadEndpoints.UPLOAD, 409, Samples.text("errors/409-upload-duplicate.json"));
        assertThat(error)
                .isInstanceOfSatisfying(
                        AssetAlreadyExistsException.class,
                        e -> assertThat(e.existingInstanceId()).isEqualTo(INSTANCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "none",
            value = {
                "{\"existingAssetId\":\"top\"}|top",
                "{\"error\":{\"existingAssetId\":\"inside\"},\"existingAssetId\":\"top\"}|inside",
                "{\"error\":\"exists\"}|none",
                "<html>|none",
                "none|none"
            })
    void anUploadThatConflictsIsADuplicateWhateverTheBodySays(String body, String instance) {
        assertThat(exception(UploadEndpoints.UPLOAD, 409, body == null ? "" : body))
                .isInstanceOfSatisfying(
                        AssetAlreadyExistsException.class,
                        e -> assertThat(e.existingInstanceId()).isEqualTo(instance));
    }

    @Test
    void aConflictWhenSanityFetchesAFileIsADuplicateToo() {
        assertThat(exception(UploadEndpoints.FROM_URL, 409, Samples.text("errors/409-upload-duplicate.json")))
                .isInstanceOf(AssetAlreadyExistsException.class);
    }

    @Test
    void anUploadDoesNotWaitForAnAsset() {
        assertThat(exception(UploadEndpoints.UPLOAD, 422, Samples.text("errors/422-not-ready.json")))
                .isExactlyInstanceOf(UnprocessableException.class);
    }
}
