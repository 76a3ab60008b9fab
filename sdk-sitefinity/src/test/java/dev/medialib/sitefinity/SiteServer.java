package dev.medialib.sitefinity;

import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
class SiteServer extends ScriptedServer {
    static final String KEY = "s3cret";

    SiteServer() throws IOException {}

    final SitefinityClient client() {
        return client(b -> b);
    }

    final SitefinityClient client(UnaryOperator<SitefinityClientBuilder> settings) {
        return closing(settings.apply(SitefinityClient.builder()
                        .baseUrl(origin())
                        .accessKey(KEY)
                        .timeSource(new VirtualTime()))
                .build());
    }

    /** Tells it to answer as it does to a change that went well. */
    final void noContent() {
        answer(new MockResponse.Builder().code(204).build());
    }

    /** The method and the target of the next request. */
    final String line() {
        return line(request());
    }

    static String line(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }

    static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    /** The path of a request without the query. */
    static String path(RecordedRequest request) {
        return request.getTarget().split("\\?", 2)[0];
    }

    /** The decoded query of a request, where a plus is a plus. */
    static Map<String, String> query(String target) {
        Map<String, String> query = new LinkedHashMap<>();
        String[] parts = target.split("\\?", 2);
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&", -1)) {
                String[] nameAndValue = parameter.split("=", 2);
                String earlier = query.put(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
                if (earlier != null) {
                    throw new AssertionError("twice: " + nameAndValue[0]);
                }
            }
        }
        return query;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
