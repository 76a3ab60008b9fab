package dev.medialib.sanity.document;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.MissingPermissionException;
import dev.medialib.sanity.internal.StoreKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Endpoints that return documents: several documents by their ids, one document that must exist, or all documents in parts. */
final class DocumentEndpoints {
    static final Endpoint<Input, DocResponse> LIBRARY_DOC = doc(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input, DocResponse> DATASET_DOC = doc(StoreKind.DATASET);

    static final Endpoint<Input, JsonData> LIBRARY_GET = get(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input, JsonData> DATASET_GET = get(StoreKind.DATASET);

    static final Endpoint<ExportInput, ExportPart> LIBRARY_EXPORT = export(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<ExportInput, ExportPart> DATASET_EXPORT = export(StoreKind.DATASET);

    /**
     * Request for documents by their ids.
     *
     * @param ids separated by commas
     */
    record Input(String store, String ids, Map<String, String> options) {}

    record ExportInput(String store, Map<String, String> options, int maxLineLength) {}

    private DocumentEndpoints() {}

    private static Endpoint<Input, DocResponse> doc(StoreKind kind) {
        return of(kind, "doc").returning(ResponseReader.jsonShape(DocResponse::of));
    }

    private static Endpoint<Input, JsonData> get(StoreKind kind) {
        return of(kind, "get").returning((input, response) -> existing(response));
    }

    private static Endpoint<ExportInput, ExportPart> export(StoreKind kind) {
        return Endpoint.<ExportInput>get(
                        kind.id("export"),
                        kind.path("export"),
                        (input, r) -> kind.fill(r, input.store(), input.options()))
                .returning(ResponseReader.handingOver(
                        (input, response) -> new ExportPart(response, input.maxLineLength())));
    }

    private static Endpoint.Builder<Input> of(StoreKind kind, String name) {
        return Endpoint.get(
                kind.id(name),
                kind.path("doc") + "/{ids}",
                (input, r) -> kind.fill(r, input.store(), input.options()).path("ids", input.ids()));
    }

    /** Returns the first document. If there is no such document, the status is still 200, so the error is created here. */
    private static JsonData existing(HttpResponse response) throws IOException {
        JsonData json = response.json();
        DocResponse content = DocResponse.of(json);
        if (!content.documents().isEmpty()) {
            return content.documents().get(0);
        }
        OmissionReason reason = content.omitted().values().stream().findFirst().orElse(OmissionReason.EXISTENCE);
        boolean forbidden = reason.equals(OmissionReason.PERMISSION);
        String message = (forbidden ? "the token has no permission to read the document " : "there is no document ")
                + String.join(", ", content.omitted().keySet());
        ApiError error = response.error(response.status(), reason.value(), message, json.toJson());
        throw forbidden
                ? new MissingPermissionException(error, null, List.of())
                : new DocumentNotFoundException(error, List.of());
    }
}
