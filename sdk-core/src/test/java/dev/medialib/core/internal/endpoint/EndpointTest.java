package dev.medialib.core.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.Method;
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
}
