package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.ContentChunks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelChunksTest {

    @Test
    void anInterruptThatComesAfterTheLastChunkIsNoFailure() {
        List<Long> sent = new ArrayList<>();
        ParallelChunks chunks = new ParallelChunks(
                new ContentChunks(Content.of(new byte[10]), 4), (caller, chunk) -> sent.add(chunk.length()));
        chunks.send(null, 1);
        Thread.currentThread().interrupt();
        try {
            chunks.work(null);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(sent).containsExactly(4L, 4L, 2L);
        assertThatCode(chunks::throwFailure).doesNotThrowAnyException();
    }
}
