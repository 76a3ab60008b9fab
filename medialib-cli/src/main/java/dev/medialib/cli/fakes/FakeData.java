package dev.medialib.cli.fakes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.cli.CommandFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of the fakes as files: from where it comes, and where it is saved. Data of fakes that are not started is kept. */
final class FakeData {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // files are in Base64
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectNode data;
    private final String source;
    private final @Nullable Path target;

    private FakeData(ObjectNode data, String source, @Nullable Path target) {
        this.data = data;
        this.source = source;
        this.target = target;
    }

    /**
     * Reads the file with data.
     *
     * @param seed null for no data
     * @param target the file that {@link #save} writes; null for none
     * @throws CommandFailure if a file cannot be used
     */
    static FakeData read(@Nullable Path seed, @Nullable Path target) {
        // otherwise the data would be lost at the end
        if (target != null && !isWritable(target)) {
            throw new CommandFailure("cannot write --save " + target, null);
        }
        if (seed == null) {
            return new FakeData(JsonNodeFactory.instance.objectNode(), "", target);
        }
        return new FakeData(checked(seed, parsed(seed)), seed.toString(), target);
    }

    private static boolean isWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return !Files.isDirectory(file)
                && folder != null
                && Files.isWritable(folder)
                && (!Files.exists(file) || Files.isWritable(file));
    }

    private static JsonNode parsed(Path seed) {
        try {
            return MAPPER.readTree(Files.readString(seed));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new CommandFailure(
                    "--seed " + seed + " is not valid JSON: " + e.getOriginalMessage()
                            + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr()),
                    e);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("--seed " + seed + " does not exist", e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("--seed " + seed + " is not UTF-8", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read --seed " + seed + ": " + e, e);
        }
    }

    private static ObjectNode checked(Path seed, JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new CommandFailure("--seed " + seed + " must contain a JSON object", null);
        }
        List<String> known = Arrays.stream(Fake.values()).map(Fake::id).toList();
        for (var field : object.properties()) {
            String name = field.getKey();
            if (!known.contains(name)) {
                throw new CommandFailure(
                        "--seed " + seed + ": unknown name \"" + name + "\"; use one of " + known, null);
            }
            if (!field.getValue().isObject()) {
                throw new CommandFailure(
                        "--seed " + seed + ": the value of \"" + name + "\" must be a JSON object", null);
            }
        }
        return object;
    }

    /**
     * Loads the data of a fake into it.
     *
     * @throws CommandFailure if the data has a form that the fake does not know
     */
    void load(Fake.Started started) {
        JsonNode own = data.get(started.fake().id());
        if (own == null) {
            return;
        }
        try {
            started.server().load(own.toString());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--seed " + source + ", " + started.fake().id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the data of the fakes. The file is replaced as a whole, so that it is never half written.
     *
     * @throws CommandFailure if the file cannot be written
     */
    void save(List<Fake.Started> fakes) {
        if (target == null) {
            return;
        }
        try {
            ObjectNode all = data.deepCopy();
            for (Fake.Started started : fakes) {
                all.set(started.fake().id(), MAPPER.readTree(started.server().save()));
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.writeString(part, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure("cannot write --save " + target + ": " + e, e);
        }
    }
}
