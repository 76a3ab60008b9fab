package dev.medialib.testkit.livingdocs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import by URL that was begun. It does its work when its status is asked for often enough. */
public final class ImportJob {

    /** What can be imported: the last segment of the path, which is the key of the items too. */
    public enum Kind {
        IMAGES,
        VIDEOS,
        FILES;

        public String plural() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@code image}, {@code video} or {@code file}: the media type, and the key of what an item became. */
        String singular() {
            return plural().substring(0, plural().length() - 1);
        }
    }

    final String id;
    final Kind kind;
    final String systemName;
    final JsonNode items;
    final Instant startedAt;
    final boolean failing;
    int polls;

    @Nullable ArrayNode results;

    ImportJob(String id, Kind kind, String systemName, JsonNode items, Instant startedAt, boolean failing) {
        this.id = id;
        this.kind = kind;
        this.systemName = systemName;
        this.items = items;
        this.startedAt = startedAt;
        this.failing = failing;
    }
}
