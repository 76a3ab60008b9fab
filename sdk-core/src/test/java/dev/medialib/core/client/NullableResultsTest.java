package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.MedialibClient;
import dev.medialib.core.call.Response;
import java.lang.reflect.GenericDeclaration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The value of a block may be null, which the compilers of Kotlin and NullAway learn from the bound of its type. */
class NullableResultsTest extends ServedTest {

    static Stream<GenericDeclaration> declarations() throws NoSuchMethodException {
        return Stream.of(
                MedialibClient.class.getMethod("withResponse", Function.class),
                MedialibClient.class.getMethod("async", Function.class),
                Response.class);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void theBoundOfTheValueIsNullable(GenericDeclaration declaration) {
        assertThat(declaration.getTypeParameters())
                .singleElement()
                .satisfies(type -> assertThat(type.getAnnotatedBounds())
                        .singleElement()
                        .matches(bound -> bound.isAnnotationPresent(Nullable.class)));
    }

    @Test
    void aBlockMayReturnNull() {
        enqueue(200, "{}");
        enqueue(200, "{}");

        Response<@Nullable String> response = client.withResponse(c -> nothing(c));
        CompletableFuture<@Nullable String> future = client.async(c -> nothing(c));

        assertThat(response.value()).isNull();
        assertThat(future.join()).isNull();
    }

    private static @Nullable String nothing(TestClient client) {
        client.get("1");
        return null;
    }
}
