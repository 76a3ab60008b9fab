package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.any;

import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;

class OwnLifetimeTest {
    @Test
    void aFakeNeedsNoFramework() {
        try (FakeLivingdocs server = FakeLivingdocs.start()) {
            server.on(any()).lenient().respond(503);
            // … the test
            server.verify();
        }
    }
}
