package dev.medialib.core.client;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.internal.content.BodyCheck;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.core.json.JsonData;
import java.net.URI;
import java.util.List;

/** A client of no vendor, with an endpoint of each kind, for tests of what all clients have in common. */
public final class TestClient extends MedialibClient<TestClient> {
    private static final ApiProfile PROFILE = new ApiProfile(
            "test",
            (error, body) -> ErrorMapper.Mapped.of(ErrorMapper.byStatus(
                    body == null || body.get("message") == null
                            ? error
                            : error.withDetails(null, body.get("message").asString(), java.util.Map.of()))),
            java.util.Map.of("X-Test-Client", "yes"),
            "X-Request-Id",
            List.of("X-Request-Id", "traceparent"),
            List.of("Deprecation"));

    private static final Endpoint<String, JsonData> GET = Endpoint.<String>get(
                    "test.things.get", "things/{id}", (id, r) -> r.path("id", id))
            .returning(ResponseReader.json(JsonData.class));
    private static final Endpoint<String, Void> DELETE = Endpoint.<String>of(
                    dev.medialib.core.http.Method.DELETE,
                    "test.things.delete",
                    "things/{id}",
                    (id, r) -> r.path("id", id))
            .returning(ResponseReader.nothing());
    private static final Endpoint<Object, JsonData> CREATE = Endpoint.<Object>of(
                    dev.medialib.core.http.Method.POST, "test.things.create", "things", (body, r) -> r.json(body))
            .returning(ResponseReader.json(JsonData.class));
    private static final Endpoint<Object, JsonData> CREATE_ONCE = Endpoint.<Object>of(
                    dev.medialib.core.http.Method.POST,
                    "test.things.createWithKey",
                    "things",
                    (body, r) -> r.json(body))
            .idempotency(body -> Idempotency.REPEATABLE)
            .returning(
                    ResponseReader.json(JsonData.class),
                    (body, error) -> error.status() == 409 ? new Endpoint.Result<>(JsonData.of("done before")) : null);
    private static final Endpoint<Upload, JsonData> UPLOAD = Endpoint.<Upload>of(
                    dev.medialib.core.http.Method.PUT,
                    "test.files.upload",
                    "files",
                    (upload, r) -> r.content(upload.content(), upload.progress()))
            .idempotency(upload -> upload.repeatable() ? Idempotency.REPEATABLE : Idempotency.ONCE)
            .returning(ResponseReader.json(JsonData.class));
    private static final Endpoint<String, Download> DOWNLOAD = Endpoint.<String>get(
                    "test.files.download",
                    "files/{+key}",
                    (key, r) -> r.path("key", key).file("*/*"))
            .returning(ResponseReader.file(key -> null));
    private static final Endpoint<String, Download> FILE = Endpoint.<String>get(
                    "test.files.file", "", (address, r) -> r.address(address).file("image/*"))
            .anywhere()
            .returning(ResponseReader.file(address -> address.endsWith(".html") ? "text/html" : "image/png"));
    private static final Endpoint<String, URI> WHERE = Endpoint.<String>get(
                    "test.files.where", "where/{id}", (id, r) -> r.path("id", id))
            .returning(ResponseReader.redirect());
    private static final Endpoint<String, JsonData> SHAPE = Endpoint.<String>get(
                    "test.shapes.get", "shapes/{id}", (id, r) -> r.path("id", id))
            .returning(ResponseReader.jsonShape(json -> json.asMap().get("shape")));

    private static final Endpoint<String, JsonData> KEY = Endpoint.<String>get(
                    "test.keys.get", "keys/{id}", (id, r) -> r.path("id", id))
            .returning(ResponseReader.secret(
                    ResponseReader.jsonShape(json -> json.asMap().get("key"))));

    private static final Endpoint<String, JsonData> OPEN = Endpoint.<String>get(
                    "test.things.getOpenly", "things/{id}", (id, r) -> r.path("id", id))
            .unauthenticated()
            .returning(ResponseReader.json(JsonData.class));

    private static final Endpoint<String, String> WHOLE = Endpoint.<String>get(
                    "test.whole.get", "whole/{id}", (id, r) -> r.path("id", id))
            .returning((id, response) -> {
                if (!response.text().startsWith("fine")) {
                    throw response.unexpected("not fine: " + response.text());
                }
                return response.status() + " " + response.headers().first("X-Own") + " " + response.text();
            });

    record Upload(Content content, ProgressListener progress, boolean repeatable) {}

    private TestClient(ApiCaller caller, boolean view) {
        super(caller, view);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected TestClient view(ApiCaller circumstances) {
        return new TestClient(circumstances, true);
    }

    @Override
    public ConnectionCheck check() {
        return ConnectionCheck.of(List.of());
    }

    public JsonData get(String id) {
        return caller().call(GET, id);
    }

    /** The same at another root. */
    public JsonData getAt(String root, String id) {
        return caller().at(ApiRoot.parse("root", root, true)).call(GET, id);
    }

    /** Without the credential. */
    public JsonData getOpenly(String root, String id) {
        return caller().at(ApiRoot.parse("root", root, true)).call(OPEN, id);
    }

    public void delete(String id) {
        caller().run(DELETE, id);
    }

    /** Not repeated once it was written. */
    public JsonData create(Object body) {
        return caller().call(CREATE, body);
    }

    /** Repeatable by contract; a 409 to a repetition says that it was done. */
    public JsonData createWithKey(Object body) {
        return caller().call(CREATE_ONCE, body);
    }

    public JsonData upload(Content content, ProgressListener progress, boolean repeatable) {
        return caller().call(UPLOAD, new Upload(content, progress, repeatable));
    }

    public Download download(String key) {
        return downloadChecked(key, null);
    }

    /** Checked as a whole. */
    public Download downloadChecked(String key, BodyCheck check) {
        return caller().download(DOWNLOAD, key, download -> check);
    }

    /** A file at its own address. */
    public Download file(String address) {
        return caller().download(FILE, address, download -> null);
    }

    public URI where(String id) {
        return caller().call(WHERE, id);
    }

    /** Status, a header and the text of an answer that begins with {@code fine}. */
    public String whole(String id) {
        return caller().call(WHOLE, id);
    }

    /** The property {@code shape} of what came. */
    public JsonData shape(String id) {
        return caller().call(SHAPE, id);
    }

    /** The property {@code key}, a secret, of what came. */
    public JsonData key(String id) {
        return caller().call(KEY, id);
    }

    /** Builds a {@link TestClient}. */
    public static final class Builder extends ClientBuilder<Builder> {
        private String baseUrl;
        private Credential credential = Credential.none();

        @Override
        protected Builder self() {
            return this;
        }

        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        public Builder credential(Credential any) {
            credential = any;
            return this;
        }

        public Builder timeSource(TimeSource source) {
            time(source);
            return this;
        }

        public TestClient build() {
            ApiRoot root = root("baseUrl", baseUrl);
            return new TestClient(ApiCaller.of(engine(PROFILE, credential, root), root), false);
        }
    }
}
