package dev.medialib.sanity;

import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A server that answers what it is told to, and a client of it whose time passes only when it waits. */
final class AssetServer extends ScriptedServer {
    static final String LIBRARY = "mlXYZ";

    final VirtualTime time = new VirtualTime();

    AssetServer() throws IOException {}

    SanityClient client() {
        return client(b -> b);
    }

    SanityClient client(UnaryOperator<SanityClientBuilder> settings) {
        return closing(settings.apply(SanityClient.builder()
                        .mediaLibraryUrl(origin())
                        .projectUrl(origin())
                        .projectId("abc123")
                        .dataset("production")
                        .token("skTESTTOKEN")
                        .timeSource(time))
                .build());
    }

    MediaLibrary library() {
        return client().mediaLibrary(LIBRARY);
    }

    void sample(String name) {
        sample(200, name);
    }

    void sample(int status, String name) {
        answer(status, Samples.text(name));
    }

    /** The path of the next request that came, and its parameters one by one, decoded. */
    static String path(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    static List<String> query(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        return IntStream.range(0, url.querySize())
                .mapToObj(i -> url.queryParameterName(i) + "=" + url.queryParameterValue(i))
                .toList();
    }

    static String body(RecordedRequest request) {
        return request.getBody().utf8();
    }
}
