package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.CannedServer;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.EntryApi;
import dev.medialib.benchmarks.Samples;
import dev.medialib.benchmarks.model.Entry;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A GET of an entry of 2 KB, without a socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GetInMemory {
    private final OkHttpClient http = CannedServer.responding(Samples.entry());
    private final LivingdocsClient livingdocs = Clients.livingdocs(http);
    private final ObjectReader entries = Clients.mapper().readerFor(Entry.class);
    private final EntryApi retrofit = EntryApi.create(Clients.URL, http);

    @Benchmark
    public MediaLibraryEntry sdk() {
        return livingdocs.mediaLibrary().get("asze63i9");
    }

    @Benchmark
    public Entry okHttp() throws IOException {
        Request request = new Request.Builder()
                .url(Clients.URL + "/api/2026-05/mediaLibrary/asze63i9")
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
}
