package dev.medialib.livingdocs.entry;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.livingdocs.error.UnsupportedEndpointException;
import dev.medialib.livingdocs.internal.ApiContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds entries by their ids, or by the id that they have in another system. */
final class EntryLookup {
    /** The documentation has no maximum. These limits keep the URL far shorter than the limits of proxies. */
    private static final int MAX_IDS = 100;

    private static final int MAX_IDS_LENGTH = 4000;

    private final ApiContext context;

    EntryLookup(ApiContext context) {
        this.context = context;
    }

    FoundEntries byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
        for (@Nullable String id : ids) {
            if (id == null || id.isBlank() || id.contains(",")) {
                throw new IllegalArgumentException("ids must not contain blank ids or ids with a comma");
            }
        }
        Set<String> asked = new LinkedHashSet<>(ids);
        Map<String, MediaLibraryEntry> found = new LinkedHashMap<>();
        for (List<String> chunk : chunks(asked)) {
            fetch(chunk).forEach(entry -> found.put(entry.id(), entry));
        }
        Map<String, MediaLibraryEntry> ordered = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String id : asked) {
            MediaLibraryEntry entry = found.get(id);
            if (entry == null) {
                missing.add(id);
            } else {
                ordered.put(id, entry);
            }
        }
        return new FoundEntries(ordered, missing);
    }

    /**
     * The documentation does not describe unknown ids. If the server rejects the whole chunk, each half is fetched separately,
     * so that the other entries are found.
     */
    private List<MediaLibraryEntry> fetch(List<String> ids) {
        try {
            return context.caller().call(EntryEndpoints.GET_ALL, ids);
        } catch (NotFoundException e) {
            requireAboutEntries(e);
            if (ids.size() == 1) {
                return List.of();
            }
            int middle = ids.size() / 2;
            List<MediaLibraryEntry> both = new ArrayList<>(fetch(ids.subList(0, middle)));
            both.addAll(fetch(ids.subList(middle, ids.size())));
            return both;
        }
    }

    /** A 404 of a proxy, or of an unknown route, does not mean that an entry is missing. */
    private static void requireAboutEntries(NotFoundException e) {
        if (e instanceof UnsupportedEndpointException || e.code() == null) {
            throw e;
        }
    }

    private static List<List<String>> chunks(Collection<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        int length = 0;
        for (String id : ids) {
            int encoded = encodedLength("," + id);
            if (!chunk.isEmpty() && (chunk.size() == MAX_IDS || length + encoded > MAX_IDS_LENGTH)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(id);
            length += encoded;
        }
        chunks.add(chunk);
        return chunks;
    }

    /** The length in the query of a URL, where a blank has three characters, not one as in a form. */
    private static int encodedLength(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .length();
    }

    Optional<MediaLibraryEntry> byExternalId(String systemName, String externalId) {
        if (systemName.isBlank() || externalId.isBlank()) {
            throw new IllegalArgumentException(
                    "systemName and externalId must not be empty: only both together identify an entry");
        }
        try {
            return context
                    .caller()
                    .call(EntryEndpoints.FIND, new EntryEndpoints.ExternalId(systemName, externalId))
                    .stream()
                    .findFirst();
        } catch (NotFoundException e) {
            requireAboutEntries(e);
            return Optional.empty();
        }
    }
}
