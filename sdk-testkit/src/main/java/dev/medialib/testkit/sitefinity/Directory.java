package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.medialib.testkit.internal.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cultures, the providers of libraries, and the sites. Of each the first is the default. */
final class Directory {

    static final String DEFAULT_PROVIDER = "OpenAccessDataProvider";

    private final Set<String> cultures = new LinkedHashSet<>();
    private final Map<String, String> providers = new LinkedHashMap<>();
    private final Map<String, String> providersOfSites = new LinkedHashMap<>();

    Directory() {
        cultures.add("en");
        providers.put(DEFAULT_PROVIDER, "Default");
    }

    synchronized void addCulture(String culture) {
        cultures.add(culture);
    }

    synchronized void addProvider(String name, String title) {
        providers.put(name, title);
    }

    synchronized void addSite(String id, String provider) {
        providersOfSites.put(id, provider);
    }

    synchronized String defaultCulture() {
        return cultures.iterator().next();
    }

    /** Unknown cultures become the default one, silently. */
    synchronized String culture(@Nullable String asked) {
        return asked != null && cultures.contains(asked) ? asked : defaultCulture();
    }

    synchronized boolean hasProvider(String name) {
        return providers.containsKey(name);
    }

    /** That a name which is no provider's answers 400 is an assumption. */
    synchronized String provider(@Nullable String asked, @Nullable String site) {
        if (asked == null) {
            String ofSite = site == null ? null : providersOfSites.get(site.toLowerCase(Locale.ROOT));
            return ofSite == null ? DEFAULT_PROVIDER : ofSite;
        }
        if (!providers.containsKey(asked)) {
            throw Refusal.badRequest("There is no provider '" + asked + "'.");
        }
        return asked;
    }

    synchronized ArrayNode providers() {
        ArrayNode list = Json.array();
        providers.forEach((name, title) ->
                list.addObject().put("Name", name).put("Title", title).put("IsDefault", name.equals(DEFAULT_PROVIDER)));
        return list;
    }
}
