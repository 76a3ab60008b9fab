package dev.medialib.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.internal.ByteStore.Content;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class ByteStoreTest {

    private static List<ByteString> samples() {
        Random random = new Random(7);
        List<ByteString> samples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[i * 37];
            random.nextBytes(bytes);
            samples.add(ByteString.of(bytes));
        }
        return samples;
    }

    @Test
    void contentsBeyondTheLimitComeBackUnchanged() {
        try (ByteStore store = new ByteStore(500)) {
            List<Content> contents = samples().stream().map(store::put).toList();

            assertThat(store.path()).isNotEmptyFile();
            assertThat(contents).extracting(Content::read).isEqualTo(samples());
            assertThat(contents)
                    .extracting(Content::size)
                    .isEqualTo(samples().stream().map(ByteString::size).toList());
        }
    }

    @Test
    void contentsUpToTheLimitNeedNoFile() {
        try (ByteStore store = new ByteStore(500)) {
            Content content = store.put(ByteString.of(new byte[500]));

            assertThat(store.path()).isNull();
            store.close();
            assertThat(content.read().size()).isEqualTo(500);
        }
    }

    @Test
    void theFileIsGoneAfterClosing() {
        ByteStore store = new ByteStore(0);
        Content content = store.put(ByteString.encodeUtf8("cat"));
        assertThat(store.path()).hasContent("cat");

        store.close();

        assertThat(store.path()).doesNotExist();
        assertThatThrownBy(content::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the fake server is closed");
    }

    @Test
    void anInterruptedThreadReadsAndLosesNothing() {
        try (ByteStore store = new ByteStore(0)) {
            Content content = store.put(ByteString.encodeUtf8("cat"));

            Thread.currentThread().interrupt();
            ByteString interrupted = content.read();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(interrupted).isEqualTo(content.read());
        }
    }
}
