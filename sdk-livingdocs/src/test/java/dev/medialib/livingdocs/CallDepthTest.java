package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.CallDepth;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack trace shows the way of a call to the engine at a glance. */
class CallDepthTest extends AgainstFakeLivingdocs {
    private final CallDepth depth = new CallDepth(CallDepthTest.class);

    static Stream<Named<BiConsumer<LivingdocsMediaLibrary, String>>> calls() {
        return Stream.of(
                Named.of("get", (library, id) -> library.get(id)),
                Named.of("patch", (library, id) -> library.patch(id, p -> p.archive())));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void threeFramesLeadToTheEngine(BiConsumer<LivingdocsMediaLibrary, String> call) {
        String id = server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg"));
        call.accept(client(b -> b.listener(depth)).mediaLibrary(), id);
        assertThat(depth.frames()).hasSizeBetween(1, 3);
    }
}
