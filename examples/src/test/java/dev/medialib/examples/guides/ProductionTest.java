package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/production.md, run. */
class ProductionTest {
    private FakeLivingdocs server;
    private String url;
    private String id;

    @BeforeEach
    void start() {
        server = FakeLivingdocs.start();
        url = server.url().toString();
        id = server.addEntry(EntrySeed.image());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientSendsItsNameThroughAProxy() throws Exception {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> requests = new CopyOnWriteArrayList<>();
        proxy.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] entry = "{\"id\":\"asze63i9\",\"version\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, entry.length);
            exchange.getResponseBody().write(entry);
            exchange.close();
        });
        proxy.start();
        try (LivingdocsClient livingdocs =
                ProductionClient.connect("http://localhost:1", "token", proxy.getAddress())) {
            assertThat(livingdocs.mediaLibrary().get("asze63i9").id()).isEqualTo("asze63i9");
        } finally {
            proxy.stop(0);
        }
        assertThat(requests)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("http://localhost:1/api/")
                .endsWith(" dam-import/2.1");
    }

    @Test
    void aClientUsesTheConnectionsOfAnOkHttpClient() {
        try (LivingdocsClient livingdocs = OwnConnections.connect(url, server.token())) {
            assertThat(livingdocs.mediaLibrary().get(id).id()).isEqualTo(id);
        }
    }

    @Test
    void aListenerSeesEachCall() {
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(url)
                .token(server.token())
                .listener(new CallTimes())
                .build()) {
            String printed = Fakes.printedBy(() -> livingdocs.mediaLibrary().get(id));

            assertThat(printed)
                    .startsWith("livingdocs.mediaLibrary.get -> 200 in ")
                    .contains("attempts: 1");
        }
    }

    @Test
    void aListenerSeesEachRetry() {
        server.on(any()).times(1).respond(503);
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(url)
                .token(server.token())
                .listener(new CallTimes())
                .build()) {
            String printed = Fakes.printedBy(() -> livingdocs.mediaLibrary().get(id));

            assertThat(printed).contains(" is retried: STATUS").contains("attempts: 2");
        }
    }
}
