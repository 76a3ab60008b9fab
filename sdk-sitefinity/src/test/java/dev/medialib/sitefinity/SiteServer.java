package dev.medialib.sitefinity;

import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
final class SiteServer extends ScriptedServer {
    static final String KEY = "access-key-1234567890";

    SiteServer() throws IOException {}

    SitefinityClient client() {
        return client(b -> b);
    }

    SitefinityClient client(UnaryOperator<SitefinityClientBuilder> settings) {
        return closing(settings.apply(SitefinityClient.builder()
                        .baseUrl(origin())
                        .accessKey(KEY)
                        .timeSource(new VirtualTime()))
                .build());
    }

    /** Tells it to answer as it does to a change that went well. */
    void noContent() {
        answer(new MockResponse.Builder().code(204).build());
    }

    /** The method and the target of the next request. */
    String line() {
        return line(request());
    }

    static String line(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }

    static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }
}
