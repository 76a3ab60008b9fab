package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sitefinity.internal.field.PropertyNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Context that all resources of a client share. */
public final class ApiContext {
    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final ApiCaller caller;
    private final ApiRoot site;
    private final EntitySets sets;
    private final Parameters parameters;

    /**
     * Creates a context.
     *
     * @param site the URL of the site, above the service; URLs of media are relative to it
     */
    public ApiContext(ApiCaller caller, ApiRoot site, EntitySets sets, Parameters parameters) {
        this.caller = caller;
        this.site = site;
        this.sets = sets;
        this.parameters = parameters;
    }

    public ApiCaller caller() {
        return caller;
    }

    public EntitySets sets() {
        return sets;
    }

    public Parameters parameters() {
        return parameters;
    }

    public ApiContext at(ApiCaller other) {
        return new ApiContext(other, site, sets, parameters);
    }

    public ApiContext with(Parameters other) {
        return new ApiContext(caller, site, sets, other);
    }

    /**
     * Resolves a URL from the server, which can contain unescaped spaces, brackets and letters outside ASCII. Brackets are
     * kept only in the authority, where they enclose an IPv6 address.
     */
    public URI resolve(String url) {
        try {
            String stripped = url.strip();
            Matcher authority = AUTHORITY.matcher(stripped);
            int end = authority.lookingAt() ? authority.end() : 0;
            String path = LONE_PERCENT.matcher(stripped.substring(end)).replaceAll("%25");
            String escaped = escaped(stripped.substring(0, end), "") + escaped(path, "[]");
            return URI.create(site.toString().replaceFirst("/*$", "/")).resolve(new URI(escaped));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("url must be a valid URL, but is \"" + url + "\"", e);
        }
    }

    private static String escaped(String url, String more) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c <= ' ' || c > '~' || ("\"<>\\^`{|}" + more).indexOf(c) >= 0) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * Query parameters of all requests. Null means the server's default.
     *
     * @param culture the language, such as {@code en} or {@code bg-BG}
     * @param provider the name of the provider, such as {@code OpenAccessDataProvider}
     * @param fallbackProperties the properties that the server fills from the default language if they are empty; {@code *}
     *     for all
     */
    public record Parameters(
            @Nullable String culture,
            @Nullable String provider,
            @Nullable UUID site,
            List<String> fallbackProperties) {
        private static final Pattern CULTURE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

        public static final Parameters DEFAULT = new Parameters(null, null, null, List.of());

        public Parameters {
            if (culture != null) {
                requireCulture(culture);
            }
            if (provider != null) {
                TextRules.requireText("provider", provider);
            }
            for (String name : fallbackProperties) {
                if (!name.equals("*") && !PropertyNames.isPath(name.replace('.', '/'))) {
                    throw new IllegalArgumentException(
                            "properties must be names, paths such as Parent.Title, or *, but contain \"" + name + "\"");
                }
            }
        }

        /**
         * Checks a culture, because the server treats an unknown culture as the default one and would read, change or delete
         * that instead.
         */
        public static String requireCulture(String culture) {
            if (!CULTURE.matcher(culture).matches()) {
                throw new IllegalArgumentException(
                        "culture must be a language tag such as en or bg-BG, but is \"" + culture + "\"");
            }
            return culture;
        }

        public Parameters withCulture(@Nullable String other) {
            return new Parameters(other, provider, site, fallbackProperties);
        }

        public Parameters withProvider(@Nullable String other) {
            return new Parameters(culture, other, site, fallbackProperties);
        }

        public Parameters withSite(@Nullable UUID other) {
            return new Parameters(culture, provider, other, fallbackProperties);
        }

        public Parameters withFallbackProperties(List<String> properties) {
            return new Parameters(culture, provider, site, List.copyOf(properties));
        }

        /** Returns culture, provider and site by the names of their query parameters. */
        public Map<String, String> address() {
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

        /** Adds all parameters, for reading, creating and changing. */
        public void addTo(RequestDraft request) {
            request.query("sf_culture", culture);
            addWithoutCulture(request);
            if (!fallbackProperties.isEmpty()) {
                request.query("sf_fallback_prop_names", String.join(",", fallbackProperties));
            }
        }

        /** Adds the parameters without the culture, for deletions: with a culture, only that translation would be deleted. */
        public void addWithoutCulture(RequestDraft request) {
            request.query("sf_provider", provider).query("sf_site", site);
        }
    }
}
