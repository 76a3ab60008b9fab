package dev.medialib.livingdocs;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.livingdocs.imports.ImportStatus;
import dev.medialib.livingdocs.imports.UrlImport;
import java.util.function.Consumer;

/**
 * Importing files that Livingdocs fetches by their URL and stores. The server works on it by itself; the {@link ImportJob} tells how
 * it stands. All of it needs the scope {@code public-api:write}, asking for the status too.
 *
 * <p>An import creates entries and skips those that exist with the same system name and id: it updates nothing.
 *
 * @see MediaLibrary#create for files that are in the configured storage already
 */
public final class Imports {
    private static final Kind IMAGES = new Kind("images", true, ImportEndpoints.IMAGES, ImportEndpoints.IMAGES_STATUS);
    private static final Kind VIDEOS = new Kind("videos", false, ImportEndpoints.VIDEOS, ImportEndpoints.VIDEOS_STATUS);
    private static final Kind FILES = new Kind("files", true, ImportEndpoints.FILES, ImportEndpoints.FILES_STATUS);

    private final ApiCaller caller;

    /** What can be imported. The three kinds have the same two endpoints. */
    private record Kind(
            String word,
            boolean needsMediaType,
            Endpoint<UrlImport, String> start,
            Endpoint<String, ImportStatus> status) {}

    Imports(ApiCaller caller) {
        this.caller = caller;
    }

    private ImportJob start(Kind kind, UrlImport urlImport) {
        if (kind.needsMediaType() && !urlImport.namesMediaTypes()) {
            throw new IllegalArgumentException("every item of an import of " + kind.word() + " needs a mediaType");
        }
        return job(kind, caller.call(kind.start(), urlImport));
    }

    private ImportJob job(Kind kind, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of an import must not be empty");
        }
        return new ImportJob(caller, kind.status(), id);
    }

    /**
     * Imports images: PNG, JPEG, GIF and SVG by the documentation, of at most 15 MB by default. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number for the day is used up
     */
    public ImportJob images(Consumer<UrlImport.Builder> images) {
        return start(IMAGES, UrlImport.of(images));
    }

    /**
     * Imports videos, of at most 100 MB by default.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number for the day is used up
     */
    public ImportJob videos(Consumer<UrlImport.Builder> videos) {
        return start(VIDEOS, UrlImport.of(videos));
    }

    /**
     * Imports files, of at most 100 MB and PDF alone by default. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number for the day is used up
     */
    public ImportJob files(Consumer<UrlImport.Builder> files) {
        return start(FILES, UrlImport.of(files));
    }

    /** An import of images that was begun earlier. Sends nothing. */
    public ImportJob imagesJob(String id) {
        return job(IMAGES, id);
    }

    /** An import of videos that was begun earlier. Sends nothing. */
    public ImportJob videosJob(String id) {
        return job(VIDEOS, id);
    }

    /** An import of files that was begun earlier. Sends nothing. */
    public ImportJob filesJob(String id) {
        return job(FILES, id);
    }
}
