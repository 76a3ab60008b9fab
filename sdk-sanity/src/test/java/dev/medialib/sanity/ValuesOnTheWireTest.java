package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.http.Method;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of a caller in requests: any {@code CharSequence} is a text, and {@code Optional} is not a value. */
class ValuesOnTheWireTest extends WithServer {

    private interface Call extends BiConsumer<SanityMediaLibrary, Object> {}

    private static Named<Call> call(String name, Call call) {
        return Named.of(name, call);
    }

    /** The text {@code x"y}. */
    private static StringBuilder built() {
        return new StringBuilder("y\"x").reverse();
    }

    private static Stream<Named<Call>> calls() {
        return Stream.of(
                call("create", (library, value) -> library.create(Map.of("_type", "t", "a", value))),
                call(
                        "create, nested",
                        (library, value) -> library.create(Map.of("_type", "t", "list", List.of(Map.of("a", value))))),
                call("set", (library, value) -> library.patch("d", p -> p.set("a", value))),
                call("append", (library, value) -> library.patch("d", p -> p.append("list", List.of(value)))),
                call("aspects.set", (library, value) -> library.aspects().set("d", "a", value)));
    }

    static Stream<Arguments> texts() {
        return calls().flatMap(call -> Stream.of(built(), CharBuffer.wrap("x\"y"))
                .map(text -> Arguments.of(call, Named.of(text.getClass().getSimpleName(), text))));
    }

    static Stream<Arguments> optionals() {
        return calls().flatMap(call ->
                Stream.of(Optional.of("x"), Optional.empty()).map(optional -> Arguments.of(call, optional)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyCharSequenceIsSentAsItsText(Call call, CharSequence text) {
        server.answer(200, SanityServer.DONE);

        call.accept(library, text);

        assertThat(SanityServer.text(server.request())).contains("\"x\\\"y\"");
    }

    @ParameterizedTest
    @MethodSource("optionals")
    void anOptionalIsRejectedBeforeARequest(Call call, Optional<?> optional) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.accept(library, optional))
                .withMessageContaining("Optional");
        assertThat(server.requests()).isZero();
    }

    @Test
    void parametersOfQueriesFollowTheSameRule() {
        server.answer(200, "{\"result\":1,\"ms\":1}");

        library.query(Groq.of("$a").param("a", built()));

        assertThat(SanityServer.query(server.request())).containsEntry("$a", "\"x\\\"y\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.query(Groq.of("$a").param("a", Optional.of("x"))))
                .withMessageContaining("Optional");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void bodiesOfUnknownEndpointsFollowTheSameRule() {
        server.answer(200, "{}");

        server.client().call(Method.POST, "jobs", r -> r.json(Map.of("a", built())));

        assertThat(SanityServer.text(server.request())).isEqualTo("{\"a\":\"x\\\"y\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.client().call(Method.POST, "jobs", r -> r.json(Map.of("a", Optional.of("x")))))
                .withMessageContaining("Optional");
        assertThat(server.requests()).isEqualTo(1);
    }
}
