package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.CannedServer;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.Samples;
import dev.medialib.benchmarks.model.References;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** A list of 100,000 references in pages of 1,000, without a socket, against a loop written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReferencesInMemory {
    private static final int TOTAL = 100_000;
    private static final int PAGE = 1000;

    private final List<byte[]> pages = pages();
    private final OkHttpClient http = CannedServer.responding(this::page);
    private final SanityMediaLibrary library = Clients.sanity(http).mediaLibrary("mlXYZ");
    private final ObjectReader references = Clients.mapper().readerFor(References.class);

    private static List<byte[]> pages() {
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < TOTAL; from += PAGE) {
            pages.add(Samples.references(from, PAGE, TOTAL));
        }
        // as the server does it, the last page with references has a cursor too
        pages.add(Samples.references(TOTAL, 0, TOTAL));
        return pages;
    }

    private byte[] page(Request request) {
        String cursor = request.url().queryParameter("cursor");
        return pages.get(cursor == null ? 0 : Integer.parseInt(cursor) / PAGE);
    }

    @Benchmark
    public List<AssetReference> sdk() {
        return library.references("2w91UKgsNKEhWD6au6OzeNaOe7f").toList();
    }

    @Benchmark
    public List<References.Reference> okHttp() throws IOException {
        List<References.Reference> all = new ArrayList<>();
        String cursor = null;
        do {
            Request request = new Request.Builder()
                    .url(Clients.URL + "/media-libraries/mlXYZ/references/documents/2w91UKgsNKEhWD6au6OzeNaOe7f/to"
                            + (cursor == null ? "" : "?cursor=" + cursor))
                    .header("Authorization", "Bearer " + Clients.TOKEN)
                    .build();
            try (Response response = http.newCall(request).execute()) {
                References page = references.readValue(response.body().byteStream());
                all.addAll(page.references());
                cursor = page.nextCursor();
            }
        } while (cursor != null);
        return all;
    }
}
