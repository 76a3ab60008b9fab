package dev.medialib.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    protected ServerResponse handle(RecordedRequest request, ByteString body) {
        handled.incrementAndGet();
        return ServerResponse.bytes("text/plain", body);
    }

    @Override
    protected ObjectNode data() {
        return Json.object().put("handled", handled.get());
    }

    @Override
    protected void replaceData(ObjectNode data) {
        handled.set(data.path("handled").asInt());
    }

    @Override
    public List<String> routes() {
        return List.of();
    }
}
