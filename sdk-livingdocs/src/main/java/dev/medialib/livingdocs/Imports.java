package dev.medialib.livingdocs;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.imports.ImportStatus;
import dev.medialib.livingdocs.imports.UrlImport;
import java.util.function.Consumer;

/**
 * Imports of files that Livingdocs downloads by their URL and stores. The server works in the background; {@link ImportJob}
 * returns the status. All methods need the scope {@code public-api:write}, also to read the status.
 *
 * <p>An import creates entries and skips files that exist with the same system name and id. It does not update entries.
 *
 * @see MediaLibrary#create for files that are already in the configured storage
 */
public final class Imports {
    static final String ENDPOINTS = "livingdocs.imports.";

    private static final Kind IMAGES = new Kind("images", true);
    private static final Kind VIDEOS = new Kind("videos", false);
    private static final Kind FILES = new Kind("files", true);

    private final ApiCaller caller;

    Imports(ApiCaller caller) {
        this.caller = caller;
    }

    /** The three kinds have the same two endpoints. */
    private record Kind(
            String name,
            boolean needsMediaType,
            Endpoint<UrlImport, String> start,
            Endpoint<String, ImportStatus> status) {

        Kind(String name, boolean needsMediaType) {
            this(
                    name,
                    needsMediaType,
                    Endpoint.<UrlImport>of(
                                    Method.POST,
                                    ENDPOINTS + name,
                                    "import/" + name,
                                    (urlImport, r) -> r.json(urlImport.toJson(name)))
                            .returning(ResponseReader.jsonShape(Kind::jobId)),
                    Endpoint.<String>get(
                                    ENDPOINTS + name + ".status",
                                    "import/" + name + "/status",
                                    (id, r) -> r.query("id", id))
                            .returning(ResponseReader.json(ImportStatus.class)));
        }

        private static String jobId(JsonData answer) {
            JsonData id = answer.get("id");
            return (id == null ? answer : id).asString();
        }

        ImportJob start(ApiCaller caller, UrlImport urlImport) {
            if (needsMediaType && !urlImport.namesMediaTypes()) {
                throw new IllegalArgumentException("every item of an import of " + name + " needs a mediaType");
            }
            return job(caller, caller.call(start, urlImport));
        }

        ImportJob job(ApiCaller caller, String id) {
            if (id.isBlank()) {
                throw new IllegalArgumentException("the id of an import must not be empty");
            }
            return new ImportJob(caller, status, id);
        }
    }

    /**
     * Imports images. The documentation allows PNG, JPEG, GIF and SVG of at most 15 MB by default. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number of uploads a day is used up
     * @throws IllegalArgumentException if an item has no media type, or a required option is missing
     */
    public ImportJob images(Consumer<UrlImport.Builder> images) {
        return IMAGES.start(caller, UrlImport.of(images));
    }

    /**
     * Imports videos, of at most 100 MB by default.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number of uploads a day is used up
     * @throws IllegalArgumentException if a required option is missing
     */
    public ImportJob videos(Consumer<UrlImport.Builder> videos) {
        return VIDEOS.start(caller, UrlImport.of(videos));
    }

    /**
     * Imports files, by default only PDF and of at most 100 MB. Every item needs a media type.
     *
     * @throws dev.medialib.livingdocs.error.ImportQuotaExceededException if the plan's number of uploads a day is used up
     * @throws IllegalArgumentException if an item has no media type, or a required option is missing
     */
    public ImportJob files(Consumer<UrlImport.Builder> files) {
        return FILES.start(caller, UrlImport.of(files));
    }

    /** Returns an import of images that was started earlier. Sends no request. */
    public ImportJob imagesJob(String id) {
        return IMAGES.job(caller, id);
    }

    /** Returns an import of videos that was started earlier. Sends no request. */
    public ImportJob videosJob(String id) {
        return VIDEOS.job(caller, id);
    }

    /** Returns an import of files that was started earlier. Sends no request. */
    public ImportJob filesJob(String id) {
        return FILES.job(caller, id);
    }
}
