package dev.medialib.livingdocs.internal;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.error.ImageRevokedException;
import dev.medialib.livingdocs.error.ImportQuotaExceededException;
import dev.medialib.livingdocs.error.UnsupportedEndpointException;
import dev.medialib.livingdocs.error.VersionConflictException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"status", "error", "error_details"}}. The details have many shapes: a message, errors by the path of a field,
 * the URL of an unknown route, a problem with the token.
 */
public final class LivingdocsErrors implements ErrorMapper {
    private static final Pattern VERSION_CONFLICT = Pattern.compile("Version: Expected (\\S+) to be equal to (\\S+)");

    /** The names with a special meaning in the details. All other names are paths of fields. */
    private static final Set<String> NOT_FIELDS =
            Set.of("name", "message", "url", "access_token", "stack", "commandIndex");

    /** The errors of endpoints without special errors. */
    public static final LivingdocsErrors GENERAL = new LivingdocsErrors(false, false);

    public static final LivingdocsErrors OF_IMAGES = new LivingdocsErrors(true, false);

    /** The errors of endpoints that start an import. */
    public static final LivingdocsErrors OF_IMPORTS = new LivingdocsErrors(false, true);

    private final boolean mayBeRevoked;
    private final boolean hasQuota;

    private LivingdocsErrors(boolean mayBeRevoked, boolean hasQuota) {
        this.mayBeRevoked = mayBeRevoked;
        this.hasQuota = hasQuota;
    }

    @Override
    public Mapped map(ApiError error, @Nullable JsonData answer) {
        JsonData body = answer == null ? JsonData.NULL : firstIfArray(answer);
        JsonData given = body.get("error_details");
        JsonData details = given == null ? JsonData.NULL : firstIfArray(given);
        String phrase = text(body.get("error"));
        String name = text(details.get("name"));
        String message = firstOf(
                text(details.get("message")),
                text(details),
                text(details.get("access_token")),
                unknownRoute(text(details.get("url"))),
                phrase,
                text(body),
                error.message());
        return mapped(error.withDetails(name == null ? phrase : name, message, fields(details)), details);
    }

    private Mapped mapped(ApiError error, JsonData details) {
        String url = text(details.get("url"));
        return switch (error.status()) {
            case 403 -> Mapped.of(isRevoked(details) ? new ImageRevokedException(error) : byStatus(error));
            case 404 -> Mapped.of(url == null ? byStatus(error) : new UnsupportedEndpointException(error, url));
            case 409 -> Mapped.of(conflict(error));
            case 429 ->
                isQuota(error)
                        ? new Mapped(new ImportQuotaExceededException(error), RetryHint.DO_NOT_RETRY)
                        : Mapped.of(byStatus(error));
            default -> Mapped.of(byStatus(error));
        };
    }

    /** A missing scope causes {@code access_token}, and an error of a proxy has no message of this form. */
    private boolean isRevoked(JsonData details) {
        return mayBeRevoked && text(details.get("message")) != null && text(details.get("access_token")) == null;
    }

    /**
     * Only the endpoints that start an import respond with the plan's quota. Other endpoints are throttled, and a response
     * without an envelope is from a proxy.
     */
    private boolean isQuota(ApiError error) {
        return hasQuota && error.code() != null;
    }

    /** The message is {@code Expected <version of the entry> to be equal to <version of the patch>}. */
    private static ApiException conflict(ApiError error) {
        Matcher matcher = VERSION_CONFLICT.matcher(error.message());
        if (!matcher.find()) {
            return byStatus(error);
        }
        return new VersionConflictException(error, number(matcher.group(2)), number(matcher.group(1)));
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The documentation declares the quota error as an array in one place, but its example is an object. */
    private static JsonData firstIfArray(JsonData value) {
        JsonData first = value.get(0);
        return first == null ? value : first;
    }

    private static Map<String, String> fields(JsonData details) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (details.isObject()) {
            details.asMap().forEach((path, problem) -> {
                if (path.equals("errors") && problem.isArray()) {
                    problem.asList().forEach(error -> addMetadataError(fields, error));
                } else if (!NOT_FIELDS.contains(path)) {
                    fields.put(path, problem.isString() ? problem.asString() : problem.toJson());
                }
            });
        }
        return fields;
    }

    /** Reads an error of an entry that could not be created: {@code {"metadataProperty": "title", "message": "…"}}. */
    private static void addMetadataError(Map<String, String> fields, JsonData error) {
        String property = text(error.get("metadataProperty"));
        String message = text(error.get("message"));
        fields.put(property == null ? "errors" : property, message == null ? error.toJson() : message);
    }

    private static @Nullable String unknownRoute(@Nullable String url) {
        return url == null
                ? null
                : "this server has no " + url + ": is it too old for the API version, or the base URL wrong?";
    }

    private static @Nullable String text(@Nullable JsonData value) {
        return value != null && value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
