package dev.medialib.sitefinity;

import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testsupport.ChildJvm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmExitTest extends AgainstFakeSitefinity {

    @Test
    void aProgramWithAnUnclosedClientEndsSoonAfterMain() throws Exception {
        server.addUser("eve", "pass-word", Role.BACKEND);
        server.addOAuthClient("sdk", "client-secret");
        Map<String, String> environment = Map.of(
                "SITEFINITY_URL", server.url().toString(),
                "SITEFINITY_USERNAME", "eve",
                "SITEFINITY_PASSWORD", "pass-word",
                "SITEFINITY_CLIENT_ID", "sdk",
                "SITEFINITY_CLIENT_SECRET", "client-secret");
        ChildJvm.endsSoonAfterMain("cat true baseUrl is required", environment, JvmExitMain.class, cat().toString());
    }
}
