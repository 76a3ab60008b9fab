package dev.medialib.core.json;

import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class JsonDataFuzzTest {
    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void jsonIsWrittenAsItWasRead(@NotNull String text) {
        JsonData json = JsonData.tryParse(text);
        if (json != null) {
            requireSame(json, JsonData.parse(json.toJson()));
            requireSame(json, JsonData.of(json.toJava()));
        }
    }
}
