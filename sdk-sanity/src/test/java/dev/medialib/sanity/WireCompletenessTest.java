package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each record of the vendor's client is replayed, tested in another way, or listed here with the reason why not. */
class WireCompletenessTest {
    /** Where this SDK does something else on purpose, which a test of its own shows. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("mutate/47", "MutateWireTest: refused before anything is sent"),
            Map.entry("mutate/67", "MutateWireTest: two patches instead of a malformed one"),
            Map.entry("query/17", "QueryCallsTest: without cacheMode, since libraries have no CDN"),
            Map.entry(
                    "video/102",
                    "PlaybackInfoTest: an animation must end after it starts, and widths of 0 are refused"),
            Map.entry("video/106", "PlaybackInfoTest: asked, since the server knows the ids of assets"),
            Map.entry("video/108", "PlaybackInfoTest: asked, since no rule says how the ids of libraries begin"),
            Map.entry("errors/130", "UploadWireTest: a link without ids, which is refused here"),
            Map.entry("retry/140", "RetryWireTest: repeated"),
            Map.entry("retry/142", "RetryWireTest: repeated"),
            Map.entry("retry/144", "RetryWireTest: repeated under one transaction id"),
            Map.entry("retry/150", "RetryWireTest: repeated under one transaction id"));

    private static final Map<String, String> WITHOUT_COUNTERPART = Map.of(
            "query/33", "variants are beta and not offered",
            "upload/99", "a resource here has no uploads that the vendor's client could refuse",
            "listen/158", "listening is not offered",
            "retry/156", "the same request as retry/154, cancelled; cancelling is the core's, and tested there");

    /** One set for each class that replays records. */
    private static Stream<Set<String>> replayed() {
        return Stream.of(
                QueryWireTest.CALLS.keySet(),
                DocWireTest.CALLS.keySet(),
                MutateWireTest.CALLS.keySet(),
                ErrorsWireTest.CALLS.keySet(),
                VideoWireTest.CALLS.keySet(),
                RetryWireTest.CALLS.keySet(),
                HostsWireTest.RECORDS,
                UploadWireTest.CALLS.keySet(),
                DIFFERENT.keySet(),
                WITHOUT_COUNTERPART.keySet());
    }

    @Test
    void noRecordIsForgottenAndNoneIsNamedTwice() {
        Map<String, Integer> named = new TreeMap<>();
        replayed().forEach(ids -> ids.forEach(id -> named.merge(id, 1, Integer::sum)));

        assertThat(named.keySet()).isEqualTo(new TreeSet<>(WireRecord.all().keySet()));
        assertThat(named.values()).containsOnly(1);
    }
}
