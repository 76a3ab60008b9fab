package dev.medialib.core.internal.endpoint;

import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonType;
import java.io.IOException;
import java.nio.charset.Charset;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads JSON in the charset that the answer names; JSON shows Unicode encodings by itself. */
final class JsonReader {

    private JsonReader() {}

    static <T> T read(HttpResponse answer, JsonType<T> type) throws IOException {
        byte[] json = answer.body().readByteArray();
        return JsonCodec.UNLIMITED.read(json, json.length, charset(answer), type);
    }

    private static @Nullable Charset charset(HttpResponse answer) {
        String header = answer.headers().first("Content-Type");
        MediaType type = header == null ? null : MediaType.parse(header);
        Charset named = type == null ? null : type.charset();
        return named == null || named.name().startsWith("UTF") ? null : named;
    }
}
