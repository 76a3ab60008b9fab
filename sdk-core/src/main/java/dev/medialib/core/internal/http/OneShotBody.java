package dev.medialib.core.internal.http;

import dev.medialib.core.internal.content.ContentFailure;
import dev.medialib.core.internal.content.Upload;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp will not send a second time by itself, which it does on several occasions unless it is one-shot. */
public abstract class OneShotBody extends RequestBody {

    private OneShotBody() {}

    public static OneShotBody of(byte[] bytes) {
        return new OneShotBody() {
            @Override
            public long contentLength() {
                return bytes.length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.write(bytes);
            }
        };
    }

    public static OneShotBody of(Upload upload, int attempt) {
        return new OneShotBody() {
            private volatile @Nullable ContentFailure failure;

            @Override
            public long contentLength() {
                return upload.bodyLength();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try {
                    upload.writeTo(sink.outputStream(), attempt);
                } catch (ContentFailure e) {
                    failure = e;
                    throw e;
                }
            }

            @Override
            public @Nullable ContentFailure failure() {
                return failure;
            }
        };
    }

    /** The failure of the caller's own data; null if there was none. */
    public @Nullable ContentFailure failure() {
        return null;
    }

    /** The header is set on the request unchanged, because OkHttp's own type rejects some media types that servers accept. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
