package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.testsupport.RawServer;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt ends a synchronous call wherever it waits. The limit of 250 ms is ten times as long here, for busy machines. */
@Timeout(20)
class InterruptTest {
    private static final Duration SOON = Duration.ofMillis(2500);

    /** Interrupts the call once the server says that it waits. Returns what the call threw, and when. */
    private static Throwable interrupted(RawServer.Script script, Consumer<TestClient> call) throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        try (RawServer server = RawServer.of(connection -> {
                    script.serve(connection);
                    waits.countDown();
                    connection.stall();
                });
                TestClient client = Clients.of(server)) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try {
                    call.accept(client);
                    thrown.complete(new AssertionError("the call returned"));
                } catch (Throwable e) {
                    thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
                }
            });
            thread.start();
            waits.await();
            thread.interrupt();
            return thrown.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void aCallThatWaitsForItsResponseEnds() throws Exception {
        assertThat(interrupted(RawServer.Connection::read, client -> client.get("1")))
                .isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void aCallThatWaitsForTheRestOfABodyEnds() throws Exception {
        assertThat(interrupted(
                        connection -> {
                            connection.read();
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{");
                        },
                        client -> client.get("1")))
                .isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void aChangeThatWaitsForItsResponseHasAnUnknownOutcome() throws Exception {
        assertThat(interrupted(RawServer.Connection::read, client -> client.create(Map.of())))
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void readingADownloadEnds() throws Exception {
        assertThat(interrupted(
                        connection -> {
                            connection.read();
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
                        },
                        client -> {
                            try (Download download = client.download("a")) {
                                download.readAllBytes(100);
                            }
                        }))
                .isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void aContentThatIsInterruptedIsAnInterruptedCall() throws Exception {
        InputStream interruptedStream = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws InterruptedIOException {
                throw new InterruptedIOException("the pipe was interrupted");
            }
        };
        assertThat(interrupted(
                        connection -> {}, client -> client.upload(Content.oneShot(interruptedStream), p -> {}, false)))
                .isInstanceOf(CallInterruptedException.class);
    }
}
