package dev.medialib.testkit.livingdocs;

import dev.medialib.testkit.livingdocs.internal.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of an entry on the server, including values that the API does not show.
 *
 * @param id the id
 * @param version the version
 * @param mediaType the handle of the media type
 * @param revoked whether the asset is revoked
 * @param revokeNote the note of the revocation; null if there is none
 * @param archived whether the entry is archived
 * @param invalid whether the asset is marked as invalid
 * @param keys current, replaced, translated and variant keys
 * @param json the entry as the API shows it
 * @param usageLog the usage log, a JSON array
 */
public record StoredEntry(
        String id,
        long version,
        String mediaType,
        boolean revoked,
        @Nullable String revokeNote,
        boolean archived,
        boolean invalid,
        List<String> keys,
        String json,
        String usageLog) {

    static StoredEntry of(Entry entry) {
        return new StoredEntry(
                entry.id(),
                entry.version(),
                entry.mediaType(),
                entry.revoked,
                entry.revokeNote,
                entry.archived,
                entry.invalid,
                List.copyOf(entry.keys()),
                entry.json.toString(),
                entry.usageLogJson().toString());
    }
}
