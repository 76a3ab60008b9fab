package dev.medialib.examples.guides;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;

public class OtherEndpoints {
    /** Calls an endpoint that has no method in the SDK. */
    public static JsonData publication(LivingdocsClient livingdocs, int documentId) {
        return livingdocs.call(
                Method.GET,
                "documents/{id}/latestPublication",
                r -> r.path("id", documentId).query("fields", "systemdata,metadata"));
    }

    /** Returns the value together with status, headers and request id. */
    public static Response<MediaLibraryEntry> get(LivingdocsClient livingdocs, String id) {
        return livingdocs.withResponse(c -> c.mediaLibrary().get(id));
    }

    /** Returns the request that a call would send. Nothing is sent. */
    public static RequestPreview preview(LivingdocsClient livingdocs, String id) {
        return livingdocs.preview(c -> c.mediaLibrary().patch(id, p -> p.setMetadata("title", "A cat")));
    }
}
