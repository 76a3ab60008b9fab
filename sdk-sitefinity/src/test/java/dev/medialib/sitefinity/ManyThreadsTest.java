package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ManyThreadsTest extends AgainstFakeSitefinity {
    private static final int THREADS = 32;

    @Test
    void thirtyTwoThreadsShareOneClientAndOneLogin() throws Exception {
        server.addUser("eve", "pass-word", Role.BACKEND);
        server.addOAuthClient("sdk", "client-secret");
        UUID library = server.addLibrary("albums", "Animals");
        SitefinityClient shared =
                client(b -> b.login(OAuthLogin.password("eve", "pass-word").client("sdk", "client-secret")));
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<String>> titles = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                titles.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return roundTrip(shared, library, number);
                }));
            }
            for (int i = 0; i < THREADS; i++) {
                assertThat(titles.get(i).get()).isEqualTo("cat " + i + " of " + i);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(requests("POST").stream().filter(r -> r.path().endsWith("/oauth/token")))
                .hasSize(1);
        assertThat(client.images().count()).isEqualTo(THREADS);
    }

    /** Each in its own view of the client; what it sends and gets is its own. */
    private static String roundTrip(SitefinityClient shared, UUID library, int number) {
        SitefinityClient own = shared.withCulture("en");
        Content file = Content.of(new byte[] {(byte) number}).withMediaType("image/jpeg");
        UUID id = own.images()
                .upload(
                        file.withFileName(number + ".jpg"),
                        u -> u.parentId(library).title("cat").publish(true))
                .id();
        own.images().update(id, i -> i.title("cat " + number));
        own.images().publish(id);
        return own.images().get(id).title() + " of " + number;
    }
}
