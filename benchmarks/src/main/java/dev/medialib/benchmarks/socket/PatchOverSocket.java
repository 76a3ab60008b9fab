package dev.medialib.benchmarks.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.EntryApi;
import dev.medialib.livingdocs.LivingdocsClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A PATCH of an entry over a pooled connection to another process. The value that is set has a given length. */
@State(Scope.Benchmark)
public class PatchOverSocket {
    private static final MediaType JSON = MediaType.get("application/json");

    /** The length of the value, in KB; 0 for a short text. */
    @Param("0")
    public int kilobytes;

    private final ServerProcess server = ServerProcess.start();
    private final OkHttpClient http = Clients.okHttp();
    private final HttpClient jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LivingdocsClient livingdocs = Clients.livingdocs(server.url());
    private final JsonMapper mapper = Clients.mapper();
    private final ObjectReader responses = mapper.readerFor(JsonNode.class);
    private final EntryApi retrofit = EntryApi.create(server.url(), http);
    private final String url = server.url() + "/api/2026-05/mediaLibrary/asze63i9";

    private record Operation(String operation, String propertyName, Object value) {}

    private record Patch(String version, List<Operation> patches) {}

    @TearDown
    public void stop() {
        server.close();
    }

    private String value() {
        return kilobytes == 0 ? "Nebula" : "x".repeat(kilobytes * 1024);
    }

    private Patch patch() {
        return new Patch("7", List.of(new Operation("setMetadataProperty", "title", value())));
    }

    @Benchmark
    public Object sdk() {
        livingdocs.mediaLibrary().patch("asze63i9", p -> p.ifVersion(7L).setMetadata("title", value()));
        return livingdocs;
    }

    @Benchmark
    public JsonNode okHttp() throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .patch(RequestBody.create(mapper.writeValueAsBytes(patch()), JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return responses.readValue(response.body().byteStream());
        }
    }

    @Benchmark
    public JsonNode retrofit() throws IOException {
        return retrofit.patch("asze63i9", patch()).execute().body();
    }

    @Benchmark
    public JsonNode javaNetHttp() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(mapper.writeValueAsBytes(patch())))
                .build();
        return responses.readValue(
                jdk.send(request, BodyHandlers.ofInputStream()).body());
    }
}
