package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

/** Exceptions cross process borders in job queues and remote calls. */
class ExceptionSerializationTest extends ServedTest {

    @SuppressWarnings("unchecked")
    private static <T extends MedialibException> T copy(T exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            T copy = (T) in.readObject();
            assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
            assertThat(copy.call()).usingRecursiveComparison().isEqualTo(exception.call());
            assertThat(copy.isRetryable()).isEqualTo(exception.isRetryable());
            return copy;
        }
    }

    @Test
    void aRefusalKeepsAllThatTheServerSaid() throws Exception {
        enqueue(503, "{\"message\":\"first\"}");
        enqueue(422, "{\"message\":\"no\"}", "Retry-After", "3", "X-Request-Id", "r-1", "X-More", "a", "X-More", "b");
        ApiException original = catchThrowableOfType(ApiException.class, () -> client.get("1"));
        ApiException copy = copy(original);
        ApiError error = original.error();
        assertThat(copy.error())
                .returns(error.status(), ApiError::status)
                .returns(error.code(), ApiError::code)
                .returns(error.message(), ApiError::message)
                .returns(error.fieldErrors(), ApiError::fieldErrors)
                .returns(error.retryAfter(), ApiError::retryAfter)
                .returns(error.headers(), ApiError::headers)
                .returns(error.rawBody(), ApiError::rawBody);
        assertThat(copy.status()).isEqualTo(422);
        assertThat(copy.headers().all("x-more")).containsExactly("a", "b");
        assertThat(copy.rawBody()).isEqualTo("{\"message\":\"no\"}");
        assertThat(copy.getSuppressed()).hasSize(1);
    }

    @Test
    void anUnexpectedAnswerKeepsItsBodysStart() throws Exception {
        enqueue(200, "<html>");
        UnexpectedResponseException copy =
                copy(catchThrowableOfType(UnexpectedResponseException.class, () -> client.get("1")));
        assertThat(copy.bodyStart()).isEqualTo("<html>");
        assertThat(copy.status()).isEqualTo(200);
    }

    @Test
    void aBrokenConnectionKeepsItsCause() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        TransportException copy = copy(catchThrowableOfType(TransportException.class, () -> client.create("x")));
        assertThat(copy).hasCauseInstanceOf(java.io.IOException.class);
        assertThat(copy.outcomeUnknown()).isTrue();
    }
}
