package dev.medialib.livingdocs.imports;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.internal.LivingdocsErrors;
import java.io.IOException;

/** The endpoints of imports. */
final class ImportEndpoints {
    static final Endpoint<UrlImport, String> IMAGES = start("images");
    static final Endpoint<String, ImportStatus> IMAGES_STATUS = status("images");
    static final Endpoint<UrlImport, String> VIDEOS = start("videos");
    static final Endpoint<String, ImportStatus> VIDEOS_STATUS = status("videos");
    static final Endpoint<UrlImport, String> FILES = start("files");
    static final Endpoint<String, ImportStatus> FILES_STATUS = status("files");

    private ImportEndpoints() {}

    private static Endpoint<UrlImport, String> start(String kind) {
        return Endpoint.<UrlImport>of(
                        Method.POST,
                        "livingdocs.imports." + kind,
                        "import/" + kind,
                        (urlImport, r) -> r.json(urlImport.toJson(kind)))
                .errors(LivingdocsErrors.OF_IMPORTS)
                .returning(ImportEndpoints::jobId);
    }

    private static Endpoint<String, ImportStatus> status(String kind) {
        return Endpoint.<String>get(
                        "livingdocs.imports." + kind + ".status",
                        "import/" + kind + "/status",
                        (id, r) -> r.query("id", id))
                .returning(ResponseReader.json(ImportStatus.class));
    }

    private static String jobId(UrlImport urlImport, HttpResponse response) throws IOException {
        String jobId = response.jsonShape(json -> {
            JsonData id = json.get("id");
            return (id == null ? json : id).asString();
        });
        if (jobId.isBlank()) {
            throw response.unexpected("the server sent an empty id for the import; it may have started the import");
        }
        return jobId;
    }
}
