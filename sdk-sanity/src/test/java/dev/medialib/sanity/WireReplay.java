package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.MedialibException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes the calls of a group of {@link WireRecord}s with this SDK, and compares what it sends with what the vendor's client sent.
 * {@link WireCompletenessTest} sees to it that no record is forgotten.
 */
abstract class WireReplay {

    /** A call of this SDK that corresponds to one of the vendor's client. */
    interface Call {
        void make(SanityServer server, WireRecord record);
    }

    /** One against the library that most records are of. */
    interface LibraryCall {
        void make(SanityMediaLibrary library);
    }

    static Call library(LibraryCall call) {
        return (server, record) -> call.make(server.library());
    }

    /** The calls by the ids of the records. */
    abstract Map<String, Call> calls();

    @TestFactory
    Stream<DynamicTest> theSameIsSentAsByTheVendorsClient() {
        return calls().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> replay(each.getKey(), each.getValue())));
    }

    private static void replay(String id, Call call) throws IOException {
        WireRecord record = WireRecord.of(id);
        try (SanityServer server = new SanityServer(SanityApiVersion.V2025_02_19)) {
            record.answers().forEach(server::answer);
            try {
                call.make(server, record);
            } catch (MedialibException e) {
                assertThat(server.requests()).as("requests before " + e).isPositive();
            }
            assertThat(server.requests()).isEqualTo(record.requests().size());
            for (int i = 0; i < record.requests().size(); i++) {
                requireEqual(record, i, server.request());
            }
        }
    }

    static void requireEqual(WireRecord record, int index, RecordedRequest sent) {
        // the vendor's client sends a transaction id only when it is given one, and this SDK always
        boolean mutates = sent.getUrl().encodedPath().contains("/mutate");
        boolean given = record.requests().get(index).at("/body/json/transactionId") != null;
        assertThat(WireRecord.sent(sent, mutates && !given)).isEqualTo(record.recorded(index));
        if (mutates) {
            assertThat(SanityServer.body(sent).get("transactionId").asString()).isNotBlank();
        }
    }
}
