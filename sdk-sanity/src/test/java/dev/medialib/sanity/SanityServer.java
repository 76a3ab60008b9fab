package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
final class SanityServer extends ScriptedServer {
    static final String TOKEN = "skTESTTOKEN";
    static final String DONE = "{\"transactionId\":\"trx\",\"results\":[]}";

    final VirtualTime time = new VirtualTime();

    SanityServer() throws IOException {}

    SanityClient client() {
        return client(builder -> {});
    }

    SanityClient client(Consumer<SanityClientBuilder> changes) {
        SanityClientBuilder builder = SanityClient.builder()
                .mediaLibraryUrl(origin())
                .projectUrl(origin())
                .projectId("abc123")
                .dataset("production")
                .apiVersion(ApiVersion.V2025_02_19)
                .token(TOKEN)
                .timeSource(time);
        changes.accept(builder);
        return closing(builder.build());
    }

    MediaLibrary library() {
        return client().mediaLibrary("mlXYZ");
    }

    /** A library whose next request is answered with {@code json} and status 200. */
    MediaLibrary answering(String json) {
        answer(200, json);
        return library();
    }

    /** A library whose next request is answered with a query's result. */
    MediaLibrary finding(String result) {
        return answering("{\"result\":" + result + ",\"ms\":1}");
    }

    /** A library whose next transaction is carried out. */
    MediaLibrary mutating() {
        return answering(DONE);
    }

    /** The parameters of the URL; each of them once. */
    static Map<String, String> query(RecordedRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < request.getUrl().querySize(); i++) {
            String before = query.put(
                    request.getUrl().queryParameterName(i), request.getUrl().queryParameterValue(i));
            if (before != null) {
                throw new AssertionError("sent twice: " + request.getUrl().queryParameterName(i));
            }
        }
        return query;
    }

    static JsonData body(RecordedRequest request) {
        return JsonData.parse(request.getBody().utf8());
    }

    /** The mutations of the next request. */
    List<JsonData> mutations() {
        return body(request()).get("mutations").asList();
    }
}
