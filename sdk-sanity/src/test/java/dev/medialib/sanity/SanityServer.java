package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.Samples;
import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
public final class SanityServer extends ScriptedServer {
    public static final String TOKEN = "skTESTTOKEN";
    public static final String LIBRARY = "mlXYZ";
    public static final String BASE = "/v2025-03-25/media-libraries/" + LIBRARY + "/";
    public static final String DONE = "{\"transactionId\":\"trx\",\"results\":[]}";

    public final VirtualTime time = new VirtualTime();

    private final SanityApiVersion version;

    public SanityServer() throws IOException {
        this(SanityApiVersion.V2025_03_25);
    }

    public SanityServer(SanityApiVersion version) throws IOException {
        this.version = version;
    }

    /** Of a client for media libraries alone. */
    public SanityClientBuilder builder() {
        return SanityClient.builder()
                .mediaLibraryUrl(origin())
                .apiVersion(version)
                .token(TOKEN)
                .timeSource(time);
    }

    /** A client that also knows a project and a dataset. */
    public SanityClient client() {
        return client(builder -> {});
    }

    public SanityClient client(Consumer<SanityClientBuilder> changes) {
        SanityClientBuilder builder =
                builder().projectUrl(origin()).projectId("abc123").dataset("production");
        changes.accept(builder);
        return closing(builder.build());
    }

    /** A client of a fake, whose time passes only when it waits. */
    public static SanityClient clientOf(FakeSanity fake, VirtualTime time) {
        return SanityClient.builder()
                .mediaLibraryUrl(fake.url().toString())
                .projectUrl(fake.url().toString())
                .projectId(fake.projectId())
                .dataset("production")
                .token(fake.token())
                .timeSource(time)
                .build();
    }

    public SanityMediaLibrary library() {
        return client().mediaLibrary(LIBRARY);
    }

    /** Answers the next request with a sample. */
    public void sample(int status, String name) {
        answer(status, Samples.text(name));
    }

    public void sample(String name) {
        sample(200, name);
    }

    /**
     * Answers the next request.
     *
     * @param headers names and values in turn
     */
    public void answerWith(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        answer(response.build());
    }

    /** A library whose next request is answered with {@code json} and status 200. */
    public SanityMediaLibrary answering(String json) {
        answer(200, json);
        return library();
    }

    /** A library whose next request is answered with a query's result. */
    public SanityMediaLibrary finding(String result) {
        return answering("{\"result\":" + result + ",\"ms\":1}");
    }

    /** A library whose next transaction is carried out. */
    public SanityMediaLibrary mutating() {
        return answering(DONE);
    }

    /** Method and target of the next request. */
    public String asked() {
        RecordedRequest request = request();
        return request.getMethod() + " " + request.getTarget();
    }

    public static String path(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    /** The parameters of the URL one by one, decoded, as {@code name=value}. */
    public static List<String> parameters(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        return IntStream.range(0, url.querySize())
                .mapToObj(i -> url.queryParameterName(i) + "=" + url.queryParameterValue(i))
                .toList();
    }

    /** The parameters of the URL; each of them once. */
    public static Map<String, String> query(RecordedRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        HttpUrl url = request.getUrl();
        for (int i = 0; i < url.querySize(); i++) {
            String before = query.put(url.queryParameterName(i), url.queryParameterValue(i));
            if (before != null) {
                throw new AssertionError("sent twice: " + url.queryParameterName(i));
            }
        }
        return query;
    }

    public static String text(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    public static JsonData body(RecordedRequest request) {
        return JsonData.parse(text(request));
    }

    /** The mutations of the next request. */
    public List<JsonData> mutations() {
        return body(request()).get("mutations").asList();
    }
}
