package dev.medialib.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.internal.ServerResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class FakeServerTest {

    static Stream<Throwable> bugs() {
        return Stream.of(
                new IllegalStateException("no such entry"),
                new AssertionError("wrong order"),
                new NoClassDefFoundError("com/example/Missing"),
                new OutOfMemoryError("all of it"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable bug) throws E {
        throw (E) bug;
    }

    private static FakeServer failingWith(Throwable bug) {
        return new FakeServer(options -> {}) {
            @Override
            protected ServerResponse handle(RecordedRequest request) {
                FakeServerTest.<RuntimeException>sneak(bug);
                throw new AssertionError("not reached");
            }

            @Override
            protected String data() {
                return "{}";
            }

            @Override
            protected void replaceData(String json) {
                // it has none
            }

            @Override
            public FakeSettings settings() {
                return new FakeSettings() {};
            }

            @Override
            public List<String> routes() {
                return List.of();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void anythingThatAHandlerThrowsBecomesAResponseAndFailsTheCheck(Throwable bug) throws Exception {
        try (FakeServer server = failingWith(bug)) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.url()).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains(bug.getMessage());
            assertThat(server.requests()).extracting(RecordedRequest::handled).containsExactly(false);
            assertThatThrownBy(server::verify)
                    .isInstanceOf(AssertionError.class)
                    .hasCause(bug)
                    .hasMessageContaining(bug.getMessage());
        }
    }
}
