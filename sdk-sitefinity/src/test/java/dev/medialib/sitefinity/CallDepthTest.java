package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sitefinity.query.Projection;
import dev.medialib.testsupport.CallDepth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack trace shows the way of a call to the engine at a glance: the resource, its client, the caller. */
class CallDepthTest extends AgainstFakeSitefinity {
    private final CallDepth depth = new CallDepth(CallDepthTest.class);

    static Stream<Named<BiConsumer<SitefinityClient, UUID>>> calls() {
        return Stream.of(
                Named.of("get", (c, id) -> c.images().get(id)),
                Named.of("getSelected", (c, id) -> c.images().get(id, p -> p.select("Title"))),
                Named.of("getProjection", (c, id) -> c.images().get(id, Projection.DEFAULT)),
                Named.of("list", (c, id) -> c.images().list().firstPage()),
                Named.of(
                        "listQuery", (c, id) -> c.images().list(q -> q.limit(1)).firstPage()),
                Named.of("inFolder", (c, id) -> c.images().inFolder(id).firstPage()),
                Named.of("count", (c, id) -> c.images().count()),
                Named.of("update", (c, id) -> c.images().update(id, i -> i.title("x"))),
                Named.of("updateAndGet", (c, id) -> c.images().updateAndGet(id, i -> i.title("x"))),
                Named.of("replace", (c, id) -> c.images().replace(id, i -> i.withTitle("x"))),
                Named.of("updateAndPublish", (c, id) -> c.images().updateAndPublish(id, i -> i.title("x"))),
                Named.of("getWithStatus", (c, id) -> c.images().getWithStatus(id, p -> p.select("Title"))),
                Named.of("publish", (c, id) -> c.images().publish(id)),
                Named.of("lock", (c, id) -> c.images().lock(id)),
                Named.of("operations", (c, id) -> c.images().operations(id)),
                Named.of("create", (c, id) -> c.albums().create(a -> a.title("x"))),
                Named.of(
                        "moveAll",
                        (c, id) -> c.images()
                                .moveAll(List.of(id), c.images().get(id).parentId())),
                Named.of(
                        "thumbnails",
                        (c, id) -> c.albums()
                                .regenerateThumbnails(c.images().get(id).parentId())),
                Named.of("tasks", (c, id) -> c.albums().backgroundTasks().find(id)),
                Named.of("createTag", (c, id) -> c.taxonomies().createTag("x")),
                Named.of("cultures", (c, id) -> c.images().publishedCultures(id, List.of("en"))),
                Named.of("delete", (c, id) -> c.images().delete(id)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void threeFramesLeadToTheEngine(BiConsumer<SitefinityClient, UUID> call) {
        call.accept(client(b -> b.accessKey(server.accessKey()).listener(depth)), cat());
        assertThat(depth.frames()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
    }
}
