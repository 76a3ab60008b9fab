package dev.medialib.core.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.http.Method;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({"GET,READ", "HEAD,READ", "PUT,REPEATABLE", "DELETE,REPEATABLE", "POST,ONCE", "PATCH,ONCE"})
    void whetherItMayBeRepeatedFollowsFromTheMethod(Method method, Idempotency expected) {
        Endpoint<String, Void> endpoint =
                Endpoint.<String>of(method, "test.any", "any", (input, r) -> {}).returning(ResponseReader.nothing());
        assertThat(endpoint.idempotency("")).isEqualTo(expected);
        assertThat(endpoint.needsCredential()).isTrue();
    }

    @Test
    void theInputCanDecideWhetherItMayBeRepeated() {
        Endpoint<String, Void> endpoint = Endpoint.<String>of(Method.POST, "test.mutate", "mutate", (id, r) -> {})
                .idempotency(id -> id.isEmpty() ? Idempotency.ONCE : Idempotency.REPEATABLE)
                .returning(ResponseReader.nothing());
        assertThat(endpoint.idempotency("")).isEqualTo(Idempotency.ONCE);
        assertThat(endpoint.idempotency("transaction-1")).isEqualTo(Idempotency.REPEATABLE);
    }

    @Test
    void aSlowEndpointFillsTheLimitsThatTheCallerLeftOpen() {
        Endpoint<String, Void> slow = Endpoint.<String>of(Method.POST, "test.slow", "slow", (id, r) -> {})
                .expectSlow(Duration.ofSeconds(370))
                .returning(ResponseReader.nothing());
        RequestOptions own = RequestOptions.defaults()
                .with(o -> o.idleTimeout(Duration.ofSeconds(5)).deadline(Duration.ofSeconds(9)));

        RequestOptions filled = slow.withTimeLimits(RequestOptions.defaults(), false);
        RequestOptions kept = slow.withTimeLimits(own, false);
        RequestOptions upload = slow.withTimeLimits(RequestOptions.defaults(), true);

        assertThat(filled.idleTimeout()).isEqualTo(Duration.ofSeconds(370));
        assertThat(filled.attemptTimeout()).isEqualTo(Duration.ofSeconds(370));
        assertThat(filled.deadline()).isEqualTo(Duration.ofSeconds(430));
        assertThat(kept.idleTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(kept.attemptTimeout()).isEqualTo(Duration.ofSeconds(370));
        assertThat(kept.deadline()).isEqualTo(Duration.ofSeconds(9));
        assertThat(upload.idleTimeout()).isEqualTo(Duration.ofSeconds(370));
        assertThat(upload.attemptTimeout()).isNull();
        assertThat(upload.deadline()).isNull();
    }

    @Test
    void theInputCanDecideHowErrorsAreMapped() {
        ErrorMapper strict = (error, body) -> ErrorMapper.Mapped.of(ErrorMapper.byStatus(error));
        Endpoint<Boolean, Void> endpoint = Endpoint.<Boolean>get("test.errors", "any", (input, r) -> {})
                .errors(input -> input ? strict : null)
                .returning(ResponseReader.nothing());
        assertThat(endpoint.bind(true).errors()).isSameAs(strict);
        assertThat(endpoint.bind(false).errors()).isNull();
    }
}
