package dev.medialib.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.http.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFactsTest {

    private static CallFacts facts(String requestId, int attempts, boolean outcomeUnknown) {
        return CallFacts.builder("test.things.get", Method.GET, "things/{id}")
                .requestId(requestId)
                .attempts(attempts)
                .outcomeUnknown(outcomeUnknown)
                .repeatable(true)
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    | 1 | false | GET things/{id}: broken",
                "    | 0 | false | GET things/{id}: broken",
                "r-1 | 1 | false | GET things/{id}: broken (request id r-1)",
                "    | 3 | false | GET things/{id}: broken (attempt 3)",
                "r-1 | 2 | true  | GET things/{id}: broken (request id r-1, attempt 2, outcome unknown: the server may"
                        + " have carried it out)",
                "    | 1 | true  | GET things/{id}: broken (outcome unknown: the server may have carried it out)"
            })
    void theFactsStandAtTheEndOfAMessage(String requestId, int attempts, boolean unknown, String message) {
        assertThat(new TransportException("broken", facts(requestId, attempts, unknown), null))
                .hasMessage(message);
    }

    @Test
    void outsideOfACallThereAreNoFacts() {
        TransportException outside = new TransportException("broken", null, null);
        assertThat(outside).hasMessage("broken");
        assertThat(outside.call()).isNull();
        assertThat(outside.attempts()).isZero();
        assertThat(outside.outcomeUnknown()).isFalse();
        assertThat(outside.isRetryable()).isFalse();
    }

    @Test
    void theVendorsDetailsStandInTheMessageInTheirOrder() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "is too long");
        fields.put("alt", "is missing");
        ApiError error =
                ApiError.builder(facts("r-1", 1, false), 422).rawBody("raw").build();
        ApiException refusal = new UnprocessableException(error.withDetails("E42", "not valid", fields));
        assertThat(refusal)
                .hasMessage("GET things/{id}: 422 E42: not valid; title: is too long; alt: is missing"
                        + " (request id r-1)");
        assertThat(refusal.code()).isEqualTo("E42");
        assertThat(refusal.rawBody()).isEqualTo("raw");
        assertThat(refusal.fieldErrors().keySet()).containsExactly("title", "alt");
        assertThatThrownBy(() -> refusal.fieldErrors().clear()).isInstanceOf(UnsupportedOperationException.class);
        fields.clear();
        assertThat(refusal.fieldErrors()).hasSize(2);
    }
}
