package dev.medialib.livingdocs.imports;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.livingdocs.internal.ApiContext;
import java.util.function.Consumer;

/**
 * Imports of files that Livingdocs downloads by their URL and stores. The server runs an import in the background, and {@link
 * ImportJob} returns the status of the import. All methods, also those that only read the status, need the scope {@code
 * public-api:write}.
 *
 * <p>An import creates entries and skips files that exist with the same system name and id. It does not update entries.
 *
 * @see dev.medialib.livingdocs.entry.LivingdocsMediaLibrary#create for files that are already in the configured storage
 */
public final class Imports {
    private static final Kind IMAGES = new Kind("images", true, ImportEndpoints.IMAGES, ImportEndpoints.IMAGES_STATUS);
    private static final Kind VIDEOS = new Kind("videos", false, ImportEndpoints.VIDEOS, ImportEndpoints.VIDEOS_STATUS);
    private static final Kind FILES = new Kind("files", true, ImportEndpoints.FILES, ImportEndpoints.FILES_STATUS);

    private final ApiContext context;

    /** Kind of file to import. The three kinds have the same two endpoints. */
    private record Kind(
            String word,
            boolean needsMediaType,
            Endpoint<UrlImport, String> start,
            Endpoint<String, ImportStatus> status) {}

    /** Creates the resource. Use {@link dev.medialib.livingdocs.LivingdocsClient#imports()} instead. */
    public Imports(ApiContext context) {
        this.context = context;
    }

    private ImportJob start(Kind kind, UrlImport urlImport) {
        if (kind.needsMediaType() && !urlImport.namesMediaTypes()) {
            throw new IllegalArgumentException("every item of an import of " + kind.word() + " needs a mediaType");
        }
        return job(kind, context.caller().call(kind.start(), urlImport));
    }

    private ImportJob job(Kind kind, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of an import must not be empty");
        }
        return new ImportJob(context, kind.status(), id);
    }

    /**
     * Imports images. The documentation allows PNG, JPEG, GIF and SVG of at most 15 MB by default. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the daily number of uploads of the plan is used up
     * @throws IllegalArgumentException if an item has no media type
     */
    public ImportJob images(UrlImport images) {
        return start(IMAGES, images);
    }

    /** Same as {@link #images(UrlImport)} with the options that {@code images} sets. */
    public ImportJob images(Consumer<UrlImport.Builder> images) {
        return images(UrlImport.of(images));
    }

    /**
     * Imports videos. By default, only videos of at most 100 MB are accepted.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the daily number of uploads of the plan is used up
     */
    public ImportJob videos(UrlImport videos) {
        return start(VIDEOS, videos);
    }

    /** Same as {@link #videos(UrlImport)} with the options that {@code videos} sets. */
    public ImportJob videos(Consumer<UrlImport.Builder> videos) {
        return videos(UrlImport.of(videos));
    }

    /**
     * Imports files. By default, only PDF files of at most 100 MB are accepted. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the daily number of uploads of the plan is used up
     * @throws IllegalArgumentException if an item has no media type
     */
    public ImportJob files(UrlImport files) {
        return start(FILES, files);
    }

    /** Same as {@link #files(UrlImport)} with the options that {@code files} sets. */
    public ImportJob files(Consumer<UrlImport.Builder> files) {
        return files(UrlImport.of(files));
    }

    /**
     * Returns an import of images that was started before, by its id. Sends no request.
     *
     * @param id the id of the job, see {@link ImportJob#id}
     * @throws IllegalArgumentException if {@code id} is empty
     */
    public ImportJob imagesJob(String id) {
        return job(IMAGES, id);
    }

    /**
     * Returns an import of videos that was started before, by its id. Sends no request.
     *
     * @param id the id of the job, see {@link ImportJob#id}
     * @throws IllegalArgumentException if {@code id} is empty
     */
    public ImportJob videosJob(String id) {
        return job(VIDEOS, id);
    }

    /**
     * Returns an import of files that was started before, by its id. Sends no request.
     *
     * @param id the id of the job, see {@link ImportJob#id}
     * @throws IllegalArgumentException if {@code id} is empty
     */
    public ImportJob filesJob(String id) {
        return job(FILES, id);
    }
}
