package dev.medialib.livingdocs;

import dev.medialib.livingdocs.model.MediaLibraryEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were asked for by id.
 *
 * @param byId the entries that were found, in the order in which they were asked for
 * @param missing the ids that the server gave no entry for
 */
public record FoundEntries(Map<String, MediaLibraryEntry> byId, Set<String> missing) {

    public FoundEntries {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** The entry with this id; null when it is missing or was not asked for. */
    public @Nullable MediaLibraryEntry get(String id) {
        return byId.get(id);
    }

    /** The entries that were found, in the order in which they were asked for. */
    public List<MediaLibraryEntry> all() {
        return List.copyOf(byId.values());
    }
}
