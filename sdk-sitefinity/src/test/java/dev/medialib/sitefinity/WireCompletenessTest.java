package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sitefinity.batch.BatchWireTest;
import dev.medialib.sitefinity.item.ReadingWireTest;
import dev.medialib.sitefinity.media.ChangeWireTest;
import dev.medialib.sitefinity.media.UploadWireTest;
import dev.medialib.sitefinity.media.WorkflowWireTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No record of the vendor's clients is forgotten: each is replayed, or it is written down why not. */
class WireCompletenessTest {
    /** One test class for each group of calls: what it replays, and what it says of those that it does not. */
    private static final List<Collection<String>> GROUPS = List.of(
            ReadingWireTest.REPLAYED,
            ChangeWireTest.REPLAYED,
            ChangeWireTest.WITHOUT_COUNTERPART.keySet(),
            UploadWireTest.REPLAYED,
            WorkflowWireTest.REPLAYED_AS_THEY_ARE,
            WorkflowWireTest.REPLAYED_IN_MEANING,
            BatchWireTest.REPLAYED_IN_MEANING);

    @Test
    void everyRecordIsReplayedOrAccountedForOnce() {
        List<String> accounted = new ArrayList<>();
        GROUPS.forEach(accounted::addAll);
        assertThat(accounted).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(WireRecords.labels());
    }
}
