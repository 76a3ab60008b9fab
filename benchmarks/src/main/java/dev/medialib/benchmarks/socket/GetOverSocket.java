package dev.medialib.benchmarks.socket;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.EntryApi;
import dev.medialib.benchmarks.model.Entry;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A GET of an entry of 2 KB over a pooled connection to another process. */
@State(Scope.Benchmark)
public class GetOverSocket {
    private final ServerProcess server = ServerProcess.start();
    private final OkHttpClient http = Clients.okHttp();
    private final HttpClient jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LivingdocsClient livingdocs = Clients.livingdocs(server.url());
    private final ObjectReader entries = Clients.mapper().readerFor(Entry.class);
    private final EntryApi retrofit = EntryApi.create(server.url(), http);
    private final String url = server.url() + "/api/2026-05/mediaLibrary/";

    @TearDown
    public void stop() {
        server.close();
    }

    @Benchmark
    public MediaLibraryEntry sdk() {
        return livingdocs.mediaLibrary().get("asze63i9");
    }

    @Benchmark
    public Entry okHttp() throws IOException {
        Request request = new Request.Builder()
                .url(url + "asze63i9")
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return entries.readValue(response.body().byteStream());
        }
    }

    @Benchmark
    public Entry retrofit() throws IOException {
        return retrofit.get("asze63i9").execute().body();
    }

    @Benchmark
    public Entry javaNetHttp() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "asze63i9"))
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .build();
        try (InputStream body = jdk.send(request, BodyHandlers.ofInputStream()).body()) {
            return entries.readValue(body);
        }
    }
}
