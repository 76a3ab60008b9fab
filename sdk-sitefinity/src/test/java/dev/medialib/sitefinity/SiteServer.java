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
public class SiteServer extends ScriptedServer {
    public static final String KEY = "s3cret";

    public SiteServer() throws IOException {}

    public final SitefinityClient client() {
        return client(b -> b);
    }

    public final SitefinityClient client(UnaryOperator<SitefinityClientBuilder> settings) {
        return closing(
                settings.apply(clientBuilder().baseUrl(origin()).accessKey(KEY)).build());
    }

    /** A builder of clients whose time passes only when they wait. */
    public static SitefinityClientBuilder clientBuilder() {
        return SitefinityClient.builder().timeSource(new VirtualTime());
    }

    /** Tells it to answer as it does to a change that went well. */
    public final void noContent() {
        answer(new MockResponse.Builder().code(204).build());
    }

    /** The method and the target of the next request. */
    public final String line() {
        return line(request());
    }

    public static String line(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }

    public static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    /** The path of a request without the query. */
    public static String path(RecordedRequest request) {
        return request.getTarget().split("\\?", 2)[0];
    }

    /** The decoded query of a request, where a plus is a plus. */
    public static Map<String, String> query(String target) {
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

    public static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
