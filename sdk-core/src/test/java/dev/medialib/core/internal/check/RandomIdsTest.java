package dev.medialib.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

    @Test
    void anIdHasTheFormOfARandomUuid() {
        assertThat(Stream.generate(RandomIds::next).limit(1000).map(UUID::fromString))
                .allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @Test
    void idsDiffer() {
        assertThat(Stream.generate(RandomIds::next).limit(1000)).doesNotHaveDuplicates();
    }
}
