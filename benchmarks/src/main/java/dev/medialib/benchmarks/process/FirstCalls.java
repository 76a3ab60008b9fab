package dev.medialib.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.model.Entry;
import dev.medialib.livingdocs.LivingdocsClient;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Makes the first calls of a process: {@code FirstCalls sdk|okHttp URL CALLS}. */
public final class FirstCalls {
    private FirstCalls() {}

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[2]);
        if (args[0].equals("sdk")) {
            withSdk(args[1], calls);
        } else {
            withOkHttp(args[1], calls);
        }
        System.out.println("cpu ms=" + cpuTime().toMillis());
        System.exit(0);
    }

    /** The system counts it in steps of 10 ms on Linux. */
    static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void withSdk(String url, int calls) {
        try (LivingdocsClient livingdocs = Clients.livingdocs(url)) {
            for (int i = 0; i < calls; i++) {
                require(livingdocs.mediaLibrary().get("asze63i9").id());
            }
        }
    }

    private static void withOkHttp(String url, int calls) throws Exception {
        OkHttpClient http = Clients.okHttp();
        ObjectReader entries = Clients.mapper().readerFor(Entry.class);
        for (int i = 0; i < calls; i++) {
            Request request = new Request.Builder()
                    .url(url + "/api/2026-05/mediaLibrary/asze63i9")
                    .header("Authorization", "Bearer " + Clients.TOKEN)
                    .build();
            try (Response response = http.newCall(request).execute()) {
                require(entries.<Entry>readValue(response.body().byteStream()).id());
            }
        }
    }

    private static void require(String id) {
        if (!id.equals("asze63i9")) {
            throw new IllegalStateException("the server sent another entry: " + id);
        }
    }
}
