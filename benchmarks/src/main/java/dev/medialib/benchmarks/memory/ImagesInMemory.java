package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.benchmarks.CannedServer;
import dev.medialib.benchmarks.Clients;
import dev.medialib.benchmarks.Samples;
import dev.medialib.benchmarks.model.Images;
import dev.medialib.core.paging.Page;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.format.ContentType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of images, without a socket. Only the SDK keeps the fields that it does not know; Olingo keeps all in its own tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ImagesInMemory {
    @Param({"50", "1000"})
    public int items;

    private OkHttpClient http;
    private SitefinityClient sitefinity;
    private final ObjectReader images = Clients.mapper().readerFor(Images.class);
    private final ODataClient olingo = ODataClientFactory.getClient();

    @Setup
    public void start() {
        http = CannedServer.responding(Samples.images(items));
        sitefinity = Clients.sitefinity(http);
    }

    @Benchmark
    public Page<Image> sdk() {
        return sitefinity.images().list().firstPage();
    }

    @Benchmark
    public Images okHttp() throws IOException {
        try (Response response = call()) {
            return images.readValue(response.body().byteStream());
        }
    }

    @Benchmark
    public ClientEntitySet olingo() throws Exception {
        try (Response response = call()) {
            return olingo.getReader().readEntitySet(response.body().byteStream(), ContentType.JSON);
        }
    }

    private Response call() throws IOException {
        Request request = new Request.Builder()
                .url(Clients.URL + "/api/default/images?$top=" + items)
                .header("X-SF-Access-Key", Clients.TOKEN)
                .build();
        return http.newCall(request).execute();
    }
}
