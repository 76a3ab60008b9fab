package dev.medialib.core.client;

import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.ChildJvm;

/** A program that makes a call and forgets to close its client. */
final class JvmExitMain {
    private JvmExitMain() {}

    // the base URL; "sync" or "async"
    public static void main(String[] args) {
        @SuppressWarnings("resource")
        TestClient client = TestClient.builder().baseUrl(args[0]).build();
        JsonData answer =
                args[1].equals("async") ? client.async(c -> c.get("1")).join() : client.get("1");
        ChildJvm.mainReturns(answer.get("method").asString());
    }
}
