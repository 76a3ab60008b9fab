package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.sitefinity.internal.PropertyNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of an item's languages, which provider and which site are meant; what is null is the server's default.
 *
 * @param culture such as {@code en} or {@code bg-BG}
 * @param provider by its name, such as {@code OpenAccessDataProvider}
 * @param fallbackProperties those that come in the default language where they are empty; {@code *} for all
 */
record Circumstances(
        @Nullable String culture,
        @Nullable String provider,
        @Nullable UUID site,
        List<String> fallbackProperties) {
    private static final Pattern CULTURE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    static final Circumstances DEFAULT = new Circumstances(null, null, null, List.of());

    Circumstances {
        if (culture != null) {
            requireCulture(culture);
        }
        if (provider != null && provider.isBlank()) {
            throw new IllegalArgumentException("provider must not be blank");
        }
        for (String name : fallbackProperties) {
            if (!name.equals("*") && !PropertyNames.isPath(name.replace('.', '/'))) {
                throw new IllegalArgumentException(
                        "properties must be names, paths such as Parent.Title, or *, but one is \"" + name + "\"");
            }
        }
    }

    /** What the server does not know it takes for the default language, which would then be read, changed or deleted. */
    static String requireCulture(String culture) {
        if (!CULTURE.matcher(culture).matches()) {
            throw new IllegalArgumentException(
                    "culture must be a language such as en or bg-BG, but is \"" + culture + "\"");
        }
        return culture;
    }

    Circumstances withCulture(@Nullable String other) {
        return new Circumstances(other, provider, site, fallbackProperties);
    }

    Circumstances withProvider(@Nullable String other) {
        return new Circumstances(culture, other, site, fallbackProperties);
    }

    Circumstances withSite(@Nullable UUID other) {
        return new Circumstances(culture, provider, other, fallbackProperties);
    }

    Circumstances withFallbackProperties(List<String> properties) {
        return new Circumstances(culture, provider, site, List.copyOf(properties));
    }

    /** Culture, provider and site, by the names of their query parameters. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (culture != null) {
            parameters.put("sf_culture", culture);
        }
        if (provider != null) {
            parameters.put("sf_provider", provider);
        }
        if (site != null) {
            parameters.put("sf_site", site.toString());
        }
        return parameters;
    }

    /** For reading, creating and changing. */
    void applyTo(RequestDraft request) {
        request.query("sf_culture", culture);
        applyWithoutCulture(request);
        if (!fallbackProperties.isEmpty()) {
            request.query("sf_fallback_prop_names", String.join(",", fallbackProperties));
        }
    }

    /** For deleting, which with a culture means: only this translation. */
    void applyWithoutCulture(RequestDraft request) {
        request.query("sf_provider", provider).query("sf_site", site);
    }
}
