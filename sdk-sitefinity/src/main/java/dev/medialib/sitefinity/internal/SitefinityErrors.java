package dev.medialib.sitefinity.internal;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.LockedItemException;
import dev.medialib.sitefinity.error.MissingPropertiesException;
import dev.medialib.sitefinity.error.ParentHasChildrenException;
import dev.medialib.sitefinity.error.ValidationException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of errors of the services, and of proxies and web servers in front of them. Codes are texts of the server; servers
 * may add codes.
 */
public final class SitefinityErrors implements ErrorMapper {
    private static final Pattern MISSING_PROPERTIES = Pattern.compile("Missing properties: *([^\\r\\n]*)");
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        if (body == null && HtmlPage.is(error.rawBody())) {
            String page = ErrorPage.describe(error.rawBody(), error.status());
            return Mapped.of(byStatus(error.withDetails(null, page, Map.of())));
        }
        ErrorEnvelope envelope = ErrorEnvelope.read(body);
        String message = envelope.message();
        return mapped(error.withDetails(envelope.code(), message == null ? error.message() : message, Map.of()));
    }

    private static Mapped mapped(ApiError error) {
        if ("ParentHasChildren".equals(error.code())) {
            return new Mapped(new ParentHasChildrenException(error), RetryHint.DO_NOT_RETRY);
        }
        if ("LockedItem".equals(error.code())) {
            return new Mapped(new LockedItemException(error), RetryHint.DO_NOT_RETRY);
        }
        if ("Validation".equals(error.code())) {
            return new Mapped(validation(error), RetryHint.DO_NOT_RETRY);
        }
        Matcher missing = MISSING_PROPERTIES.matcher(error.message());
        if (error.status() == 400 && missing.find()) {
            return Mapped.of(new MissingPropertiesException(error, names(missing.group(1))));
        }
        return Mapped.of(byStatus(error));
    }

    private static ValidationException validation(ApiError error) {
        Map<String, String> fields = ValidationErrors.read(error.message());
        return new ValidationException(
                fields.isEmpty() ? error : error.withDetails(error.code(), "fields are invalid", fields));
    }

    private static List<String> names(String list) {
        return COMMA.splitAsStream(list)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
