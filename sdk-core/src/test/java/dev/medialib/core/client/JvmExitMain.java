package dev.medialib.core.client;

import dev.medialib.core.json.JsonData;

/** A program that makes a call and forgets to close its client. */
final class JvmExitMain {
    static final String DONE = "main returns";

    private JvmExitMain() {}

    // the base URL; "sync" or "async"
    public static void main(String[] args) {
        @SuppressWarnings("resource")
        TestClient client = TestClient.builder().baseUrl(args[0]).build();
        JsonData answer =
                args[1].equals("async") ? client.async(c -> c.get("1")).join() : client.get("1");
        System.out.println(answer.get("method").asString() + " " + DONE);
    }
}
