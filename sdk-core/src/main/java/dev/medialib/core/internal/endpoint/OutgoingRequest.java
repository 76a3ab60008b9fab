package dev.medialib.core.internal.endpoint;

import dev.medialib.core.http.Method;
import java.util.Map;
import okhttp3.HttpUrl;

/** A request as it will be sent, apart from the credential. Header names are unique without case. */
public record OutgoingRequest(Method method, HttpUrl url, Map<String, String> headers, RequestBodySource body) {

    public boolean isUpload() {
        return body instanceof RequestBodySource.Streamed;
    }
}
