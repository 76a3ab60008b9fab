package dev.medialib.testkit.sitefinity.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ReplaceableData;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cultures, providers of libraries, and sites. The first of each is the default. */
public final class Directory {

    public static final String DEFAULT_PROVIDER = "OpenAccessDataProvider";

    private final Set<String> cultures = new LinkedHashSet<>();
    private final Map<String, String> providers = new LinkedHashMap<>();
    private final Map<String, String> providersOfSites = new LinkedHashMap<>();

    public Directory() {
        cultures.add("en");
        providers.put(DEFAULT_PROVIDER, "Default");
    }

    /** Reads cultures, providers and the providers of sites. Absent ones are those of a new server. */
    public synchronized void read(DataForm data) {
        if (data.has("cultures")) {
            cultures.clear();
            cultures.addAll(data.texts("cultures"));
            if (cultures.isEmpty()) {
                throw data.wrong("cultures", "must contain the default culture");
            }
        }
        for (DataForm provider : data.objects("providers")) {
            provider.only(Set.of("Name", "Title"));
            providers.put(provider.required("Name"), provider.text("Title", provider.required("Name")));
        }
        data.map("siteProviders", field -> field.object().required(field.name()))
                .forEach((site, provider) -> providersOfSites.put(site.toLowerCase(Locale.ROOT), provider));
    }

    public synchronized void write(ObjectNode data) {
        cultures.forEach(data.putArray("cultures")::add);
        ArrayNode list = data.putArray("providers");
        providers.forEach((name, title) -> list.addObject().put("Name", name).put("Title", title));
        ObjectNode sites = data.putObject("siteProviders");
        providersOfSites.forEach(sites::put);
    }

    /** Replaces all by the content of another directory, which is not used afterwards. */
    public synchronized void replace(Directory other) {
        ReplaceableData.refill(cultures, other.cultures);
        ReplaceableData.refill(providers, other.providers);
        ReplaceableData.refill(providersOfSites, other.providersOfSites);
    }

    public synchronized void addCulture(String culture) {
        cultures.add(culture);
    }

    public synchronized void addProvider(String name, String title) {
        providers.put(name, title);
    }

    public synchronized void addSite(String id, String provider) {
        providersOfSites.put(id, provider);
    }

    public synchronized String defaultCulture() {
        return cultures.iterator().next();
    }

    /** Returns a known culture. The server silently treats an unknown culture as the default culture. */
    public synchronized String culture(@Nullable String asked) {
        return asked != null && cultures.contains(asked) ? asked : defaultCulture();
    }

    public synchronized boolean hasProvider(String name) {
        return providers.containsKey(name);
    }

    /** Returns a known provider. An unknown name causes 400 (assumed). */
    public synchronized String provider(@Nullable String asked, @Nullable String site) {
        if (asked == null) {
            String ofSite = site == null ? null : providersOfSites.get(site.toLowerCase(Locale.ROOT));
            return ofSite == null ? DEFAULT_PROVIDER : ofSite;
        }
        if (!providers.containsKey(asked)) {
            throw ErrorResponse.badRequest("There is no provider '" + asked + "'.");
        }
        return asked;
    }

    public synchronized ArrayNode providers() {
        ArrayNode list = Json.array();
        providers.forEach((name, title) ->
                list.addObject().put("Name", name).put("Title", title).put("IsDefault", name.equals(DEFAULT_PROVIDER)));
        return list;
    }
}
