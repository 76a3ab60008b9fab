package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore.Content;
import dev.medialib.testkit.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * File of an image, a video or a file.
 *
 * @param owner the library, or the dataset, whose files are public
 * @param id the id of its document
 * @param path the path on the CDN; null if the CDN does not serve it, as for videos
 * @param sha1 the hash in its document; empty if there is none
 */
public record StoredFile(
        DocumentStore owner, String id, @Nullable String path, String mimeType, String sha1, Content content) {

    /** Creates the file of a document. */
    public static StoredFile of(DocumentStore owner, ObjectNode document, @Nullable String path, Content content) {
        String mimeType = Json.text(document, "mimeType");
        String sha1 = Json.text(document, "sha1hash");
        return new StoredFile(
                owner,
                document.path("_id").asText(),
                path,
                mimeType == null ? "application/octet-stream" : mimeType,
                sha1 == null ? "" : sha1,
                content);
    }
}
