package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

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

    static Stream<Named<BiConsumer<LivingdocsClient, String>>> calls() {
        return Stream.of(
                Named.of("get", (client, id) -> client.mediaLibrary().get(id)),
                Named.of("patch", (client, id) -> client.mediaLibrary().patch(id, p -> p.archive())),
                Named.of("references", (client, id) -> client.documents().references(7)),
                Named.of("mediaIds", (client, id) -> client.documents().mediaIds(7)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void threeFramesLeadToTheEngine(BiConsumer<LivingdocsClient, String> call) {
        String id = server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg"));
        server.publish("{\"systemdata\":{\"documentId\":7}}");
        call.accept(client(b -> b.listener(depth)), id);
        assertThat(depth.frames()).hasSizeBetween(1, 3);
    }
}
