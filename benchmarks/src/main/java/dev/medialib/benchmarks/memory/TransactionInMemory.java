package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.medialib.benchmarks.CannedServer;
import dev.medialib.benchmarks.Clients;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.Transaction;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A transaction of 500 mutations, without a socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TransactionInMemory {
    private static final int MUTATIONS = 500;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http =
            CannedServer.responding("{\"transactionId\":\"t1\",\"results\":[]}".getBytes(StandardCharsets.UTF_8));
    private final SanityMediaLibrary library = Clients.sanity(http).mediaLibrary("mlXYZ");
    private final JsonMapper mapper = Clients.mapper();
    private final ObjectReader results = mapper.readerFor(JsonNode.class);
    private final String[] ids = new String[MUTATIONS];

    public TransactionInMemory() {
        for (int i = 0; i < MUTATIONS; i++) {
            ids[i] = "2w91UKgsNKEhWD6au6Oz" + i;
        }
    }

    private record Patch(String id, Map<String, Object> set) {}

    private record Mutation(Patch patch) {}

    private record Body(List<Mutation> mutations, String transactionId) {}

    @Benchmark
    public MutationResult sdk() {
        Transaction transaction = library.transaction();
        for (String id : ids) {
            transaction = transaction.patch(id, p -> p.set("title", "Nebula"));
        }
        return transaction.commit();
    }

    @Benchmark
    public JsonNode okHttp() throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        for (String id : ids) {
            mutations.add(new Mutation(new Patch(id, Map.of("title", "Nebula"))));
        }
        byte[] body =
                mapper.writeValueAsBytes(new Body(mutations, UUID.randomUUID().toString()));
        Request request = new Request.Builder()
                .url(Clients.URL + "/media-libraries/mlXYZ/mutate?returnIds=true&visibility=sync")
                .header("Authorization", "Bearer " + Clients.TOKEN)
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return results.readValue(response.body().byteStream());
        }
    }
}
