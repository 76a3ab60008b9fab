package dev.medialib.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class FakeServerTest {

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("no such entry"),
                new AssertionError("wrong order"),
                new NoClassDefFoundError("com/example/Missing"),
                new OutOfMemoryError("all of it"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable fault) throws E {
        throw (E) fault;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anythingThatAHandlerThrowsBecomesAResponse(Throwable fault) throws Exception {
        try (FakeServer server = new FakeServer((request, body) -> {
            FakeServerTest.<RuntimeException>sneak(fault);
            throw new AssertionError("not reached");
        })) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.url()).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains(fault.getMessage());
        }
    }
}
