package dev.medialib.sitefinity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Endpoint for files, which the site serves outside of the service. */
public final class FileEndpoints {
    private static final ResponseReader<FileRequest, Download> FILE = ResponseReader.file(FileRequest::mimeType);

    public static final Endpoint<FileRequest, Download> DOWNLOAD = Endpoint.<FileRequest>get(
                    "sitefinity.file.download",
                    "",
                    (file, r) -> r.address(file.url()).file("*/*"))
            .anywhere()
            .returning(ResponseReader.handingOver(FileEndpoints::read));

    private FileEndpoints() {}

    private static @Nullable Download read(FileRequest file, HttpResponse response) throws IOException {
        Download download = FILE.read(file, response);
        boolean whole = response.status() == 200;
        if (download != null
                && whole
                && file.totalSize() != null
                && download.length().isPresent()) {
            long length = download.length().getAsLong();
            if (length != file.totalSize()) {
                throw response.unexpected(file.sizeProblem(length));
            }
        }
        return download;
    }
}
