package dev.medialib.sanity.interop;

import dev.medialib.sanity.query.OwnQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The SDK's own queries by the vendor's evaluator. */
@Tag("interop")
class OwnQueriesWithGroqPeerTest extends OwnQueries {

    @RegisterExtension
    static final GroqPeerEvaluator PEER = new GroqPeerEvaluator();

    @BeforeEach
    void answerByThePeer() {
        server.evaluateQueriesWith(PEER);
    }
}
