package dev.medialib.core.transport;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;

/** Test clients that do not wait between attempts. */
final class Clients {
    static final String SECRET = "CANARY-5ecret";

    private Clients() {}

    static TestClient.Builder at(String url) {
        return TestClient.builder()
                .baseUrl(url)
                .credential(Credential.bearer(SECRET))
                .timeSource(new VirtualTime());
    }

    /** A client whose connections have been idle for longer than is trusted as soon as {@code time} passes. */
    static TestClient at(String url, VirtualTime time) {
        return at(url).timeSource(time).build();
    }

    static TestClient of(RawServer server) {
        return at(server.url()).build();
    }

    static TestClient over(OkHttpClient okHttp, String url) {
        return at(url).transport(OkHttpTransport.of(okHttp)).build();
    }

    /** Runs the same on several threads that start together; what they throw is thrown. */
    static <T> List<T> together(int threads, Callable<T> action) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
