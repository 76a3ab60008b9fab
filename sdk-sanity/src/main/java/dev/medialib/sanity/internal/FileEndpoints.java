package dev.medialib.sanity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;

/** Endpoints for files on the CDN. */
final class FileEndpoints {
    static final Endpoint<FileRequest, Download> DOWNLOAD =
            endpoint("sanity.file.download").returning(ResponseReader.file(FileRequest::mediaType));

    static final Endpoint<FileRequest, Download> DOWNLOAD_SIGNED = endpoint("sanity.file.downloadSigned")
            .unauthenticated()
            .secrets(FileRequest::secrets)
            .returning(ResponseReader.file(FileRequest::mediaType));

    private FileEndpoints() {}

    private static Endpoint.Builder<FileRequest> endpoint(String id) {
        return Endpoint.<FileRequest>get(
                        id,
                        "",
                        (file, r) -> r.address(file.url()).file("*/*").query("dlRaw", file.stored() ? true : null))
                .anywhere();
    }
}
