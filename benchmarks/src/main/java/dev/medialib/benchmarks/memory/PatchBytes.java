package dev.medialib.benchmarks.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.medialib.benchmarks.Clients;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.livingdocs.entry.MediaLibraryPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A patch of nine operations: from the caller's values to the bytes of the request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PatchBytes {
    private static final int OPERATIONS = 9;

    private final JsonMapper mapper = Clients.mapper();
    private final String[] names = new String[OPERATIONS];

    public PatchBytes() {
        for (int i = 0; i < OPERATIONS; i++) {
            names[i] = "property" + i;
        }
    }

    private record Operation(String operation, String propertyName, Object value) {}

    private record Body(String version, List<Operation> patches) {}

    @Benchmark
    public byte[] sdk() {
        MediaLibraryPatch patch = MediaLibraryPatch.of(p -> {
            p.ifVersion(7L);
            for (String name : names) {
                p.setMetadata(name, "a new value");
            }
        });
        // what the client writes
        return JsonCodec.write(Map.of("version", String.valueOf(patch.version()), "patches", patch.operations()));
    }

    @Benchmark
    public byte[] jackson() throws JsonProcessingException {
        List<Operation> operations = new ArrayList<>();
        for (String name : names) {
            operations.add(new Operation("setMetadataProperty", name, "a new value"));
        }
        return mapper.writeValueAsBytes(new Body("7", operations));
    }
}
