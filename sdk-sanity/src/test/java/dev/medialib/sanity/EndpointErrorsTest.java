package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.Mapped;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.testsupport.Samples;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the endpoint that was called. */
class EndpointErrorsTest {
    private static final String INSTANCE = "image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg";

    private static Mapped map(Endpoint<?, ?> endpoint, int status, String body) {
        CallFacts call = CallFacts.builder(endpoint.id(), Method.POST, "x").build();
        ApiError error = ApiError.builder(call, status)
                .message("Client Error")
                .rawBody(body)
                .build();
        ErrorMapper mapper = Objects.requireNonNullElse(endpoint.bind(null).errors(), SanityErrors.COMMON);
        return mapper.map(error, JsonData.tryParse(body));
    }

    private static ApiException exception(Endpoint<?, ?> endpoint, int status, String body) {
        return map(endpoint, status, body).exception();
    }

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
    void aConflictElsewhereIsNoDuplicate() {
        assertThat(exception(AssetEndpoints.UPLOAD, 409, Samples.text("errors/409-upload-duplicate.json")))
                .isExactlyInstanceOf(ConflictException.class);
    }

    @Test
    void onlyALinkWaitsForAnAsset() {
        String body = Samples.text("errors/422-not-ready.json");
        assertThat(exception(AssetEndpoints.LINK, 422, body)).isExactlyInstanceOf(AssetNotReadyException.class);
        assertThat(exception(UploadEndpoints.UPLOAD, 422, body)).isExactlyInstanceOf(UnprocessableException.class);
        assertThat(exception(AssetEndpoints.LINK, 422, "{\"message\":\"no such thing\"}"))
                .isExactlyInstanceOf(UnprocessableException.class);
    }

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
