package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Import by URL. The job finishes after a number of polls of its status. */
public final class ImportJob {

    /** Kind of an import: the last segment of the path and the key of the items. */
    public enum Kind {
        IMAGES,
        VIDEOS,
        FILES;

        public String plural() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns {@code image}, {@code video} or {@code file}: the media type and the key of a result. */
        public String singular() {
            return plural().substring(0, plural().length() - 1);
        }
    }

    public final String id;
    public final Kind kind;
    public final String systemName;
    public final JsonNode items;
    public final Instant startedAt;
    public final boolean failing;
    public int polls;

    public @Nullable ArrayNode results;

    public ImportJob(String id, Kind kind, String systemName, JsonNode items, Instant startedAt, boolean failing) {
        this.id = id;
        this.kind = kind;
        this.systemName = systemName;
        this.items = items;
        this.startedAt = startedAt;
        this.failing = failing;
    }
}
