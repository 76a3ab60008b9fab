package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Response to a request for documents by their ids: {@code {documents: […], omitted: [{id, reason}]}}. The order of the
 * documents is not documented.
 *
 * @param omitted the reasons for the missing documents, by id
 */
record DocResponse(List<JsonData> documents, Map<String, OmissionReason> omitted) {

    static DocResponse of(JsonData response) {
        JsonData documents = response.get("documents");
        if (documents == null) {
            throw new JsonMismatchException("$.documents", "an array", "missing");
        }
        Map<String, OmissionReason> omitted = new LinkedHashMap<>();
        JsonData left = response.get("omitted");
        if (left != null && left.isArray()) {
            for (JsonData one : left.asList()) {
                JsonData id = one.get("id");
                JsonData reason = one.get("reason");
                if (id != null && id.isString()) {
                    omitted.put(
                            id.asString(),
                            reason != null && reason.isString()
                                    ? OmissionReason.of(reason.asString())
                                    : OmissionReason.EXISTENCE);
                }
            }
        }
        return new DocResponse(documents.asList(), omitted);
    }

    /** Returns the id of a document; empty when it has none. */
    static String id(JsonData document) {
        JsonData id = document.get("_id");
        return id != null && id.isString() ? id.asString() : "";
    }
}
