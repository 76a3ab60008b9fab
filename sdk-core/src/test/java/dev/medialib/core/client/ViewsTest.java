package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.call.Response;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.json.JsonData;
import java.time.Duration;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class ViewsTest extends ServedTest {

    @Test
    void aViewHasItsOwnRetriesAndTheOriginalKeepsIts() {
        enqueue(503, "");
        TestClient impatient = client.withOptions(o -> o.retries(0));
        assertThatThrownBy(() -> impatient.get("1")).isInstanceOf(ServerException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
        enqueue(503, "");
        enqueue(200, "{}");
        assertThat(client.get("1")).hasToString("{}");
    }

    @Test
    void viewsOfViewsMergeTheirHeaders() throws Exception {
        enqueue(200, "{}");
        enqueue(200, "{}");
        client.withOptions(o -> o.header("X-A", "1").header("X-B", "1"))
                .withOptions(o -> o.header("x-b", "2").header("Accept", "application/hal+json"))
                .get("1");
        RecordedRequest request = request();
        assertThat(request.getHeaders().values("X-A")).containsExactly("1");
        assertThat(request.getHeaders().values("X-B")).containsExactly("2");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/hal+json");
        client.get("1");
        assertThat(request().getHeaders().values("X-A")).isEmpty();
    }

    @Test
    void aViewsTimeLimitHolds() {
        enqueueSilence();
        TestClient real = builder().build();
        assertThatThrownBy(() -> real.withOptions(
                                o -> o.attemptTimeout(Duration.ofMillis(50)).retries(0))
                        .get("1"))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("attempt timeout of PT0.05S");
        real.close();
    }

    @Test
    void closingAViewClosesNothing() {
        enqueue(200, "{}");
        client.withOptions(o -> o.retries(0)).close();
        assertThat(client.get("1")).hasToString("{}");
    }

    @Test
    void timeLimitsOfAnyLengthAreAccepted() {
        enqueue(200, "{}");
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        assertThat(client.withOptions(o -> o.deadline(ages)
                                .attemptTimeout(ages)
                                .idleTimeout(ages)
                                .retries(Integer.MAX_VALUE))
                        .get("1"))
                .hasToString("{}");
        try (TestClient patient = builder().options(o -> o.idleTimeout(ages)).build()) {
            enqueue(200, "{}");
            assertThat(patient.get("1")).hasToString("{}");
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefusedByName() {
        refused("deadline must be positive, but is PT0S", o -> o.deadline(Duration.ZERO));
        refused("attemptTimeout must be positive, but is PT-1S", o -> o.attemptTimeout(Duration.ofSeconds(-1)));
        refused("idleTimeout must be positive, but is PT0S", o -> o.idleTimeout(Duration.ZERO));
        refused("retries must not be negative, but is -1", o -> o.retries(-1));
        refused("maxResponseBytes must be positive, but is 0", o -> o.maxResponseBytes(0));
    }

    private void refused(String message, java.util.function.Consumer<RequestOptions.Builder> changes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withOptions(changes))
                .withMessage(message);
    }

    @Test
    void optionsTellTheirHeadersNamesButNotTheirValues() {
        RequestOptions options = RequestOptions.defaults().with(o -> o.header("X-Key", "s3cret"));
        assertThat(options).asString().contains("X-Key").doesNotContain("s3cret");
        assertThat(RequestOptions.defaults().headers()).isEmpty();
        assertThatThrownBy(() -> options.headers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withResponseGivesTheHttpFacts() {
        enqueue(503, "");
        enqueue(200, "{\"id\":\"1\"}", "X-Request-Id", "srv-7", "ETag", "\"v2\"");
        Response<JsonData> response = client.withResponse(c -> c.get("1"));
        assertThat(response.value()).hasToString("{\"id\":\"1\"}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("etag")).isEqualTo("\"v2\"");
        assertThat(response.requestId()).isEqualTo("srv-7");
        assertThat(response.attempts()).isEqualTo(2);
    }

    @Test
    void withResponseGivesTheIdThatWasSentWhenTheServerGivesNone() throws Exception {
        enqueue(200, "{}");
        Response<JsonData> response = client.withResponse(c -> c.get("1"));
        assertThat(response.requestId())
                .isNotBlank()
                .isEqualTo(request().getHeaders().get("X-Request-Id"));
    }

    @Test
    void ofSeveralCallsWithResponseGivesTheLast() {
        enqueue(200, "{}", "X-Request-Id", "first");
        enqueue(200, "{}", "X-Request-Id", "last");
        assertThat(client.withResponse(c -> {
                            c.get("1");
                            return c.get("2");
                        })
                        .requestId())
                .isEqualTo("last");
    }

    @Test
    void withResponseWithinWithResponseTellsBoth() {
        enqueue(200, "{}", "X-Request-Id", "one");
        Response<Response<JsonData>> outer = client.withResponse(c -> c.withResponse(d -> d.get("1")));
        assertThat(outer.requestId()).isEqualTo("one");
        assertThat(outer.value().requestId()).isEqualTo("one");
    }

    @Test
    void withResponseGoesWithAsync() {
        enqueue(200, "{}", "X-Request-Id", "one");
        assertThat(client.async(c -> c.withResponse(d -> d.get("1"))).join().requestId())
                .isEqualTo("one");
        enqueue(200, "{}", "X-Request-Id", "two");
        assertThat(client.withResponse(c -> c.async(d -> d.get("1")).join()).requestId())
                .isEqualTo("two");
    }

    @Test
    void withResponseTellsTheFactsOfARefusalOfWhichTheBlockMakesAValue() {
        enqueue(404, "", "X-Request-Id", "gone");
        Response<Boolean> response = client.withResponse(c -> {
            try {
                return c.get("1").isObject();
            } catch (NotFoundException e) {
                return false;
            }
        });
        assertThat(response.value()).isFalse();
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.requestId()).isEqualTo("gone");
        assertThat(response.attempts()).isEqualTo(1);
    }

    @Test
    void withResponseLetsErrorsThroughAndWantsACall() {
        enqueue(404, "");
        assertThatThrownBy(() -> client.withResponse(c -> c.get("1"))).isInstanceOf(NotFoundException.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> client.withResponse(c -> "nothing"))
                .withMessageContaining("makes no call");
    }

    @Test
    void aConnectionCheckReadsAsAReport() {
        ConnectionCheck check = ConnectionCheck.of(List.of(
                Finding.success("address", "answered in 12 ms"),
                Finding.failure("credential", "refused with 401", "make a new token")));
        assertThat(check.passed()).isFalse();
        assertThat(check).hasToString("""
                        ok      address: answered in 12 ms
                        FAILED  credential: refused with 401
                                make a new token""");
        assertThat(ConnectionCheck.of(List.of(check.findings().get(0))).passed())
                .isTrue();
    }
}
