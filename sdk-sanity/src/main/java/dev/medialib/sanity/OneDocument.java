package dev.medialib.sanity;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.MissingPermissionException;
import java.io.IOException;
import java.util.List;

/** The one document that was asked for. That there is none comes with status 200, and is an error all the same. */
final class OneDocument implements ResponseReader<JsonData> {
    private static final ResponseReader<JsonData> JSON = ResponseReader.json(JsonData.class);

    @Override
    public JsonData read(HttpResponse answer) throws IOException {
        JsonData json = JSON.read(answer);
        DocAnswer content = DocAnswer.of(json == null ? JsonData.NULL : json);
        if (!content.documents().isEmpty()) {
            return content.documents().get(0);
        }
        throw missing(answer, content, String.valueOf(json));
    }

    private static ApiException missing(HttpResponse answer, DocAnswer content, String raw) {
        OmissionReason reason = content.omitted().values().stream().findFirst().orElse(OmissionReason.EXISTENCE);
        boolean forbidden = reason.equals(OmissionReason.PERMISSION);
        String message = (forbidden ? "the token may not read the document " : "there is no document ")
                + String.join(", ", content.omitted().keySet());
        ApiError error = ApiError.builder(answer.call(), answer.status())
                .code(reason.value())
                .message(answer.withoutSecrets().apply(message))
                .headers(answer.headers())
                .rawBody(answer.withoutSecrets().apply(raw))
                .build();
        return forbidden
                ? new MissingPermissionException(error, null, List.of())
                : new DocumentNotFoundException(error, List.of());
    }
}
