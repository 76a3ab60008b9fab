package dev.medialib.livingdocs;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.Verdict;
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
 * Reads {@code {"status", "error", "error_details"}}. The details are an object of many shapes: a message, a field's path to its
 * problem, the URL of an unknown route, a complaint about the token.
 */
final class LivingdocsErrors implements ErrorMapper {
    private static final Pattern VERSION_CONFLICT = Pattern.compile("Version: Expected (\\S+) to be equal to (\\S+)");

    /** What has a meaning of its own in the details; everything else is a field's path. */
    private static final Set<String> NOT_FIELDS = Set.of("name", "message", "url", "access_token", "stack");

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        if (body == null || !body.isObject()) {
            return mapped(error, null, null);
        }
        JsonData details = details(body);
        String url = text(details, "url");
        String token = text(details, "access_token");
        String phrase = text(body, "error");
        String message = firstOf(text(details, "message"), token, unknownRoute(url), phrase, error.message());
        String name = text(details, "name");
        return mapped(error.withDetails(name == null ? phrase : name, message, fields(details)), url, token);
    }

    private static Mapped mapped(ApiError error, @Nullable String url, @Nullable String token) {
        String endpoint = error.call().endpoint();
        return switch (error.status()) {
            case 403 ->
                Mapped.of(
                        token == null && error.code() != null && endpoint.equals(MediaLibrary.SERVE_IMAGE.id())
                                ? new ImageRevokedException(error)
                                : ErrorMapper.byStatus(error));
            case 404 ->
                Mapped.of(url == null ? ErrorMapper.byStatus(error) : new UnsupportedEndpointException(error, url));
            case 409 -> Mapped.of(conflict(error));
            case 429 ->
                isQuota(error)
                        ? new Mapped(new ImportQuotaExceededException(error), Verdict.NEVER)
                        : Mapped.of(ErrorMapper.byStatus(error));
            default -> Mapped.of(ErrorMapper.byStatus(error));
        };
    }

    /** The plan's quota is told to those who begin an import; others are throttled, and a text without an envelope is a proxy's. */
    private static boolean isQuota(ApiError error) {
        return error.call().endpoint().startsWith(Imports.ENDPOINTS)
                && error.call().method().equals("POST")
                && error.code() != null;
    }

    /** The server says {@code Expected <its own> to be equal to <what was sent>}. */
    private static ApiException conflict(ApiError error) {
        Matcher matcher = VERSION_CONFLICT.matcher(error.message());
        if (!matcher.find()) {
            return ErrorMapper.byStatus(error);
        }
        return new VersionConflictException(error, number(matcher.group(2)), number(matcher.group(1)));
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** An object; the quota error is declared as an array of such in one place of the documentation. */
    private static JsonData details(JsonData body) {
        JsonData details = body.get("error_details");
        if (details != null && details.isArray() && details.size() > 0) {
            details = details.get(0);
        }
        return details == null ? JsonData.NULL : details;
    }

    private static Map<String, String> fields(JsonData details) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (details.isObject()) {
            details.asMap().forEach((path, problem) -> {
                if (!NOT_FIELDS.contains(path)) {
                    fields.put(path, problem.isString() ? problem.asString() : problem.toJson());
                }
            });
        }
        return fields;
    }

    private static @Nullable String unknownRoute(@Nullable String url) {
        return url == null
                ? null
                : "this server has no " + url + ": is it too old for the API version, or the base URL wrong?";
    }

    private static @Nullable String text(JsonData object, String name) {
        JsonData value = object.get(name);
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
