package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Download;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Hands the body over unread. */
final class DownloadReader implements ResponseReader<Download> {

    @Override
    public Download read(HttpResponse answer) {
        OptionalLong length =
                answer.contentLength() < 0 ? OptionalLong.empty() : OptionalLong.of(answer.contentLength());
        InputStream stream = new FilterInputStream(answer.body().inputStream()) {
            @Override
            public void close() throws IOException {
                answer.release().close();
            }
        };
        return Download.of(stream, length, answer.status(), answer.headers(), answer.call());
    }

    @Override
    public boolean handsOver() {
        return true;
    }
}
