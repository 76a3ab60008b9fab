package dev.medialib.livingdocs.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries found for a collection of ids.
 *
 * @param byId the entries by id, in the order of the given ids
 * @param missing the ids without an entry
 */
public record FoundEntries(Map<String, MediaLibraryEntry> byId, Set<String> missing) {

    public FoundEntries {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /** Returns the entry with this id; null if the entry is missing, or if the id was not requested. */
    public @Nullable MediaLibraryEntry get(String id) {
        return byId.get(id);
    }

    /** Returns the found entries, in the order of the given ids. */
    public List<MediaLibraryEntry> all() {
        return List.copyOf(byId.values());
    }
}
