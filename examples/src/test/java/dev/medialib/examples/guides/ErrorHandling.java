package dev.medialib.examples.guides;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import java.util.Optional;

public class ErrorHandling {
    public static Optional<MediaLibraryEntry> find(LivingdocsClient livingdocs, String id) {
        try {
            return Optional.of(livingdocs.mediaLibrary().get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ApiException e) {
            System.err.println("status " + e.status() + ", code " + e.code() + ", request " + e.requestId());
            System.err.println("fields " + e.fieldErrors() + ", body " + e.rawBody());
            throw e;
        } catch (MedialibException e) {
            System.err.println(e.getMessage() + ", retryable: " + e.isRetryable());
            throw e;
        }
    }
}
