package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;

public class ProductionClient {
    public static LivingdocsClient connect(String url, String token, InetSocketAddress proxy) {
        return LivingdocsClient.builder()
                .baseUrl(url)
                .token(token)
                .application("dam-import/2.1")
                .connectTimeout(Duration.ofSeconds(5))
                .options(o -> o.deadline(Duration.ofSeconds(30))
                        .attemptTimeout(Duration.ofSeconds(10))
                        .idleTimeout(Duration.ofSeconds(10)))
                .maxConcurrentRequests(16)
                .proxy(new Proxy(Proxy.Type.HTTP, proxy))
                .build();
    }
}
