package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told to, and a library on it whose client's time passes only when it waits. */
final class LibraryServer extends ScriptedServer {
    static final String TOKEN = "sk-secret-t0ken";
    static final String BASE = "/v2025-03-25/media-libraries/mlXYZ/";

    final VirtualTime time = new VirtualTime();

    LibraryServer() throws IOException {}

    SanityClientBuilder builder() {
        return SanityClient.builder().mediaLibraryUrl(origin()).token(TOKEN).timeSource(time);
    }

    SanityClient client() {
        return closing(builder().build());
    }

    MediaLibrary library() {
        return client().mediaLibrary("mlXYZ");
    }

    /** Answers the next request with a sample. */
    void sample(int status, String name) {
        answer(status, Samples.text(name));
    }

    void sample(String name) {
        sample(200, name);
    }

    /** @param headers names and values in turn */
    void answerWith(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        answer(response.build());
    }

    /** Method and target of the next request. */
    String asked() {
        RecordedRequest request = request();
        return request.getMethod() + " " + request.getTarget();
    }

    static JsonData json(RecordedRequest request) {
        return JsonData.parse(request.getBody() == null ? "" : request.getBody().utf8());
    }
}
