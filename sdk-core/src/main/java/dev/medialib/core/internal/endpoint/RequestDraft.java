package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.check.RandomIds;
import dev.medialib.core.internal.content.BodyFraming;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Request that an endpoint's encoder fills from its input. All values are validated and encoded here, so that no unsafe value
 * is sent.
 */
public final class RequestDraft {
    static final int MAX_URL_LENGTH = 16 * 1024;

    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Parameter> query = new ArrayList<>();
    private RequestBodySource body = new RequestBodySource.None();
    private @Nullable String link;
    private @Nullable String address;

    private record Parameter(String name, String value) {}

    RequestDraft() {}

    /** Fills a variable of the path template. */
    public RequestDraft path(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        path.put(name, value.toString());
        return this;
    }

    /** Adds a query parameter; a null is left out. */
    public RequestDraft query(String name, @Nullable Object value) {
        if (value != null) {
            query.add(new Parameter(name, value.toString()));
        }
        return this;
    }

    public RequestDraft header(String name, String value) {
        HeaderRules.requireValid(name, value);
        headers.put(name, value);
        return this;
    }

    /** Sends {@code value} as JSON. */
    public RequestDraft json(Object value) {
        body = new RequestBodySource.InMemory(JsonCodec.write(value), "application/json");
        return this;
    }

    /** Sends text or bytes from memory. */
    public RequestDraft bytes(byte[] bytes, String mediaType) {
        body = new RequestBodySource.InMemory(bytes, mediaType);
        return this;
    }

    /** Sends form fields. */
    public RequestDraft form(Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        FormBody encoded = form.build();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < encoded.size(); i++) {
            text.append(i == 0 ? "" : "&")
                    .append(encoded.encodedName(i))
                    .append('=')
                    .append(encoded.encodedValue(i));
        }
        return bytes(text.toString().getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    /** Streams the caller's data. */
    public RequestDraft content(Content content, @Nullable ProgressListener progress) {
        return content(content, progress, null);
    }

    /** Streams the caller's data, and computes its hash with {@code sha1}. */
    public RequestDraft content(Content content, @Nullable ProgressListener progress, @Nullable Sha1 sha1) {
        body = new RequestBodySource.Streamed(content, content.mediaType(), progress, sha1, BodyFraming.NONE);
        return this;
    }

    /**
     * Streams the caller's data as the only part of a {@code multipart/form-data}; {@code sha1} computes the hash of the data
     * alone.
     */
    public RequestDraft multipart(
            String part, String fileName, Content content, @Nullable ProgressListener progress, @Nullable Sha1 sha1) {
        String boundary = "medialib-" + RandomIds.next();
        BodyFraming frame = BodyFraming.multipart(boundary, part, fileName, content.mediaType());
        body = new RequestBodySource.Streamed(
                content, "multipart/form-data; boundary=" + boundary, progress, sha1, frame);
        return this;
    }

    /** Streams the caller's data as base64 text, under the media type of the data; the progress counts bytes of the data. */
    public RequestDraft base64(Content content, @Nullable ProgressListener progress) {
        body = new RequestBodySource.Streamed(content, content.mediaType(), progress, null, BodyFraming.BASE64);
        return this;
    }

    /**
     * Follows a link of the server instead of the path and the query. Links outside of the API are rejected: links are part of
     * page tokens, which can be forged, and must not make the client call another origin or another path.
     */
    public RequestDraft link(String url) {
        link = url;
        return this;
    }

    /**
     * Requests a file: its bytes as they are stored, so that they can be counted.
     *
     * @param mediaTypes for the header {@code Accept}
     */
    public RequestDraft file(String mediaTypes) {
        return header("Accept", mediaTypes).header("Accept-Encoding", "identity");
    }

    /** Requests a file at its own address, which may be relative to the root, instead of the path. */
    public RequestDraft address(String url) {
        address = url;
        return this;
    }

    OutgoingRequest build(Method method, ApiRoot root, PathTemplate template) {
        boolean bodiless = method == Method.GET || method == Method.HEAD;
        if (bodiless && !(body instanceof RequestBodySource.None)) {
            throw new IllegalArgumentException("a " + method + " request carries no body: " + template);
        }
        return new OutgoingRequest(method, url(root, template), headers, body);
    }

    private HttpUrl url(ApiRoot root, PathTemplate template) {
        HttpUrl url = link == null ? filled(root, template) : root.resolve(link);
        if (url.toString().length() > MAX_URL_LENGTH) {
            throw new IllegalArgumentException("the URL for " + template + " is longer than " + MAX_URL_LENGTH
                    + " characters, which most servers reject");
        }
        return url;
    }

    private HttpUrl filled(ApiRoot root, PathTemplate template) {
        HttpUrl.Builder url =
                address == null ? root.url() : root.file(address).newBuilder().fragment(null);
        if (address == null) {
            template.appendTo(url, path);
        }
        query.forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        return url.build();
    }
}
