package dev.medialib.livingdocs;

import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testsupport.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** A client and the fake server that it talks to over sockets; waits between attempts take no time. */
public abstract class AgainstFakeLivingdocs {
    protected static final String ENTRY_NOT_THERE = "n0tTh3re";

    protected final FakeLivingdocs server = FakeLivingdocs.start();
    protected final VirtualTime time = new VirtualTime();
    private final List<LivingdocsClient> clients = new ArrayList<>();
    protected final LivingdocsClient client = client(builder -> {});
    protected final LivingdocsMediaLibrary library = client.mediaLibrary();

    /** Starts the server. */
    protected AgainstFakeLivingdocs() {}

    /** A further client of the same server, closed after the test. */
    protected final LivingdocsClient client(Consumer<LivingdocsClientBuilder> changes) {
        return client(time, changes);
    }

    /** The same with another clock. */
    protected final LivingdocsClient client(TimeSource clock, Consumer<LivingdocsClientBuilder> changes) {
        LivingdocsClientBuilder builder = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .timeSource(clock);
        changes.accept(builder);
        LivingdocsClient made = builder.build();
        clients.add(made);
        return made;
    }

    protected final List<RecordedRequest> requests(String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    protected final RecordedRequest lastRequest() {
        List<RecordedRequest> all = server.requests();
        return all.get(all.size() - 1);
    }

    @AfterEach
    void closeClientsAndServer() {
        clients.forEach(LivingdocsClient::close);
        server.close();
    }
}
