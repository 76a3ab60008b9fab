package dev.medialib.sanity.url;

import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What Sanity's own libraries answered. */
final class Resources {
    private Resources() {}

    static JsonData json(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
            return JsonData.parse(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
