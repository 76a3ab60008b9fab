package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.CannedServer;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.Samples;
import dev.medialib.benchmarks.model.Assets;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
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

/** A query for 100 assets, without a socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssetsInMemory {
    private static final Groq QUERY = Groq.of("*[_type == 'sanity.asset']");

    private final OkHttpClient http = CannedServer.responding(Samples.assets(100));
    private final SanityMediaLibrary library = Clients.sanity(http).mediaLibrary("mlXYZ");
    private final ObjectReader assets = Clients.mapper().readerFor(Assets.class);

    @Benchmark
    public List<Asset> sdk() {
        return library.query(QUERY, Asset.class);
    }

    @Benchmark
    public Assets okHttp() throws IOException {
        Request request = new Request.Builder()
                .url(Clients.URL + "/media-libraries/mlXYZ/query?query=*%5B_type%20%3D%3D%20%27sanity.asset%27%5D")
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return assets.readValue(response.body().byteStream());
        }
    }
}
