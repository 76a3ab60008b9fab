package dev.medialib.sanity.internal;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.fuzz.Errors;

class SanityErrorsFuzzTest {
    private static final String[] NAMES = {
        "error",
        "message",
        "statusCode",
        "type",
        "description",
        "items",
        "query",
        "start",
        "end",
        "details",
        "id",
        "permission",
        "mutationError"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void everyErrorIsAnExceptionOfItsStatus(FuzzedDataProvider data) {
        Errors.areMapped(SanityErrors.COMMON, data, NAMES);
    }
}
