package dev.medialib.sitefinity.batch;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.json.JsonData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Request of a batch. Immutable.
 *
 * <pre>{@code
 * BatchRequest.of(Method.POST, created + "/operation").json(Map.of("action", "Publish"))
 * }</pre>
 */
public final class BatchRequest {
    /** Pattern of a path below the service, or of a path that starts with a reference to an earlier request. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9$_][A-Za-z0-9$_().,='@~/%-]*");

    private static final Pattern RELATIVE = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Set<String> OF_THE_BATCH = Set.of("user-agent", "accept", "x-sf-service-request");

    private final Method method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    private BatchRequest(Method method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Creates a request without a body.
     *
     * @param path a path below the service, with percent-encoding where necessary, such as {@code images(<id>)}; or a path
     *     that starts with a {@link BatchReference}
     * @throws IllegalArgumentException if {@code path} is a complete URL, contains a query, or contains characters that must
     *     be encoded
     */
    public static BatchRequest of(Method method, String path) {
        if (!PATH.matcher(path).matches() || RELATIVE.matcher(path).find()) {
            throw new IllegalArgumentException(
                    "path must be a path below the service without a query, such as images, but is \"" + path + "\"");
        }
        return new BatchRequest(method, path, Map.of(), new byte[0]);
    }

    /** Returns the request of a call without the headers that the batch itself sends, above all the credential. */
    static BatchRequest of(RequestPreview call) {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        call.headers().forEach((name, value) -> {
            if (!OF_THE_BATCH.contains(name.toLowerCase(java.util.Locale.ROOT)) && !value.endsWith("████")) {
                kept.put(name, value);
            }
        });
        String type = kept.getOrDefault("Content-Type", "application/json");
        // a preview contains a description of a file instead of its bytes, also for a JSON file
        boolean file = !call.body().isEmpty() && JsonData.tryParse(call.body()) == null;
        if (file || !type.equals("application/json")) {
            throw new IllegalArgumentException(
                    "a batch cannot contain a call that sends " + type + "; add a BatchRequest with the bytes instead");
        }
        return new BatchRequest(call.method(), call.url(), kept, call.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a query parameter. Name and value are encoded by this method. */
    public BatchRequest query(String name, Object value) {
        String parameter = encoded(name).replace("%24", "$") + "=" + encoded(value.toString());
        return new BatchRequest(method, target + (target.contains("?") ? "&" : "?") + parameter, headers, body);
    }

    /**
     * Adds a header.
     *
     * @throws IllegalArgumentException if the header carries the credential or describes the body, or if name or value are
     *     invalid
     */
    public BatchRequest header(String name, String value) {
        HeaderRules.requireFree(name);
        HeaderRules.requireValid(name, value);
        return with(name, value, body);
    }

    /**
     * Sets a JSON body.
     *
     * @param value a value that {@link JsonData#of} accepts
     * @throws IllegalArgumentException if the method is GET
     */
    public BatchRequest json(Object value) {
        return bytes(JsonData.of(value).toJson().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /**
     * Sets a body of bytes, such as a small file. It is kept in memory.
     *
     * @param mediaType the media type, such as {@code image/jpeg}
     * @throws IllegalArgumentException if {@code mediaType} is invalid in a header, or the method is GET
     */
    public BatchRequest bytes(byte[] bytes, String mediaType) {
        HeaderRules.requireValid("Content-Type", mediaType);
        return with("Content-Type", mediaType, bytes.clone());
    }

    private BatchRequest with(String name, String value, byte[] newBody) {
        if (method == Method.GET && newBody.length > 0) {
            throw new IllegalArgumentException("method must not be GET for a request with a body");
        }
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new BatchRequest(method, target, more, newBody);
    }

    boolean isRead() {
        return method == Method.GET || method == Method.HEAD;
    }

    /** Returns the action if this is an operation on items; otherwise an empty text. */
    String action() {
        String path = target.replaceFirst("\\?.*", "");
        if (path.endsWith("/Default.Move()")) {
            return "Move";
        }
        JsonData json =
                path.endsWith("/operation") ? JsonData.tryParse(new String(body, StandardCharsets.UTF_8)) : null;
        JsonData action = json == null ? null : json.get("action");
        return action != null && action.isString() ? action.asString() : "";
    }

    /**
     * Returns this request as a part of the batch.
     *
     * @param contentId the id by which other requests refer to it; empty for none
     */
    MultipartMixed.Message part(String root, String contentId) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("Content-Type", "application/http");
        head.put("Content-Transfer-Encoding", "binary");
        if (!contentId.isEmpty()) {
            head.put("Content-ID", contentId);
        }
        boolean whole = (target.startsWith("$") && !target.startsWith("$metadata")) || target.contains("://");
        String line = method + " " + (whole ? target : root + "/" + target) + " HTTP/1.1";
        return new MultipartMixed.Message("", head, new MultipartMixed.Message(line, headers, body).toBytes());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the method and the target without the values of the query. */
    @Override
    public String toString() {
        return method + " " + target.replaceFirst("\\?.*", "?…");
    }
}
