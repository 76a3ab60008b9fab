package dev.medialib.testkit;

import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okio.ByteString;

/** Fake that responds with the body of the request. */
final class EchoServer extends FakeServer {
    final AtomicInteger handled = new AtomicInteger();

    EchoServer() {
        this(options -> {});
    }

    EchoServer(Consumer<FakeOptions> options) {
        super(options);
    }

    @Override
    protected ServerResponse handle(RecordedRequest request) {
        handled.incrementAndGet();
        return ServerResponse.bytes("text/plain", ByteString.of(request.bodyBytes()));
    }

    @Override
    protected String data() {
        return Json.object().put("handled", handled.get()).toString();
    }

    @Override
    protected void replaceData(String json) {
        handled.set(Json.seed(json).path("handled").asInt());
    }

    @Override
    public FakeSettings settings() {
        return new FakeSettings() {};
    }

    @Override
    public List<String> routes() {
        return List.of();
    }
}
