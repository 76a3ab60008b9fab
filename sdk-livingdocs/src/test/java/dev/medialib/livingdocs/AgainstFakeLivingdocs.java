package dev.medialib.livingdocs;

import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testsupport.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** A client and the fake server that it talks to over sockets; waits between attempts take no time. */
abstract class AgainstFakeLivingdocs {
    static final String ENTRY_NOT_THERE = "n0tTh3re";

    final FakeLivingdocs server = FakeLivingdocs.start();
    final VirtualTime time = new VirtualTime();
    private final List<LivingdocsClient> clients = new ArrayList<>();
    final LivingdocsClient client = client(builder -> {});
    final MediaLibrary library = client.mediaLibrary();

    /** A further client of the same server, closed after the test. */
    final LivingdocsClient client(Consumer<LivingdocsClient.Builder> changes) {
        LivingdocsClient.Builder builder = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .timeSource(time);
        changes.accept(builder);
        LivingdocsClient made = builder.build();
        clients.add(made);
        return made;
    }

    final List<ReceivedRequest> requests(String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    final ReceivedRequest lastRequest() {
        List<ReceivedRequest> all = server.requests();
        return all.get(all.size() - 1);
    }

    @AfterEach
    void closeClientsAndServer() {
        clients.forEach(LivingdocsClient::close);
        server.close();
    }
}
