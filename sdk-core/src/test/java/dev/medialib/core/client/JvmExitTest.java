package dev.medialib.core.client;

import dev.medialib.testsupport.ChildJvm;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmExitTest extends ServedTest {

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void theJvmEndsSoonAfterMainWithoutClose(String kind) throws Exception {
        server.setDispatcher(new EchoDispatcher());
        ChildJvm.endsSoonAfterMain(
                "GET", Map.of(), JvmExitMain.class, server.url("/").toString(), kind);
    }
}
