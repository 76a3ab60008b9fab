package dev.medialib.core.internal.json;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.core.json.JsonData;
import dev.medialib.fuzz.JsonFrom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class JsonLinesFuzzTest {
    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void eachLineIsAValueOrAnError(FuzzedDataProvider data) throws IOException {
        JsonData first = JsonFrom.value(data, "_id", "_type");
        byte[] rest = data.consumeRemainingAsBytes();
        byte[] line = (first.toJson() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[line.length + rest.length];
        System.arraycopy(line, 0, all, 0, line.length);
        System.arraycopy(rest, 0, all, line.length, rest.length);

        JsonLines lines = new JsonLines(new ByteArrayInputStream(all), 100_000);
        requireSame(first, lines.next());
        int values = 1;
        try {
            while (lines.next() != null) {
                values++;
            }
        } catch (JsonReadException e) {
            require(lines.line() > 1, "an error before its line");
        }
        require(
                values
                        <= 1
                                + new String(all, StandardCharsets.ISO_8859_1)
                                        .lines()
                                        .count(),
                "more values than lines");
    }
}
