package dev.medialib.sanity.interop;

import dev.medialib.sanity.query.Listing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists by the vendor's evaluator. */
@Tag("interop")
class ListingWithGroqPeerTest extends Listing {

    @RegisterExtension
    static final GroqPeerEvaluator PEER = new GroqPeerEvaluator();

    @BeforeEach
    void answerByThePeer() {
        server.evaluateQueriesWith(PEER);
    }
}
