package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.CallDepth;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack trace shows the way of a call to the engine at a glance. */
class CallDepthTest {
    private final CallDepth depth = new CallDepth(CallDepthTest.class);

    static Stream<Named<Consumer<SanityMediaLibrary>>> calls() {
        return Stream.of(
                Named.of("patch", library -> library.patch("doc-1", p -> p.set("title", "x"))),
                Named.of("delete", library -> library.delete("doc-1")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void threeFramesLeadToTheEngine(Consumer<SanityMediaLibrary> call) throws Exception {
        try (SanityServer server = new SanityServer()) {
            server.answer(200, SanityServer.DONE);
            call.accept(server.client(b -> b.listener(depth)).mediaLibrary(SanityServer.LIBRARY));
        }
        assertThat(depth.frames()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
    }
}
