package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.ErrorMapper.Mapped;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the endpoint that was called. */
class SanityVerdictsTest {
    private static final String INSTANCE = "image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg";

    private static Mapped map(String endpoint, int status, String body) {
        CallFacts call = CallFacts.builder(endpoint, Method.POST, "x").build();
        ApiError error = ApiError.builder(call, status)
                .message("Client Error")
                .rawBody(body)
                .build();
        return new SanityErrors().map(error, JsonData.tryParse(body));
    }

    private static ApiException exception(String endpoint, int status, String body) {
        return map(endpoint, status, body).exception();
    }

    @Test
    void anUploadOfBytesThatAreThereNamesTheInstance() {
        ApiException refusal =
                exception("sanity.mediaLibrary.upload", 409, Samples.text("errors/409-upload-duplicate.json"));
        assertThat(refusal)
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
        assertThat(exception("sanity.mediaLibrary.upload", 409, body == null ? "" : body))
                .isInstanceOfSatisfying(
                        AssetAlreadyExistsException.class,
                        e -> assertThat(e.existingInstanceId()).isEqualTo(instance));
    }

    @Test
    void aConflictElsewhereIsNoDuplicate() {
        assertThat(exception("sanity.assets.uploadImage", 409, Samples.text("errors/409-upload-duplicate.json")))
                .isExactlyInstanceOf(ConflictException.class);
    }

    @Test
    void onlyALinkWaitsForAnAsset() {
        String body = Samples.text("errors/422-not-ready.json");
        assertThat(exception("sanity.assets.link", 422, body)).isExactlyInstanceOf(AssetNotReadyException.class);
        assertThat(exception("sanity.mediaLibrary.upload", 422, body))
                .isExactlyInstanceOf(UnprocessableException.class);
        assertThat(exception("sanity.assets.link", 422, "{\"message\":\"no such thing\"}"))
                .isExactlyInstanceOf(UnprocessableException.class);
    }

    @Test
    void onlyATransactionInTheWayPassesByItself() {
        assertThat(map("x", 409, Samples.text("errors/409-transaction-conflict.json"))
                        .hint())
                .isEqualTo(RetryHint.RETRY);
        assertThat(map("x", 409, Samples.text("errors/409-transaction-exists.json"))
                        .hint())
                .isEqualTo(RetryHint.BY_STATUS);
        assertThat(map("x", 409, Samples.text("errors/409-revision.json")).hint())
                .isEqualTo(RetryHint.BY_STATUS);
    }
}
