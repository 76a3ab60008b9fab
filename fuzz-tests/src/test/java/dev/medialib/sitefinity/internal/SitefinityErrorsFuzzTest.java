package dev.medialib.sitefinity.internal;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.fuzz.Errors;

class SitefinityErrorsFuzzTest {
    private static final String[] NAMES = {
        "error",
        "code",
        "message",
        "innererror",
        "details",
        "target",
        "Message",
        "ExceptionMessage",
        "value",
        "Detail",
        "InnerFields",
        "ErrorCode"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void everyErrorIsAnExceptionOfItsStatus(FuzzedDataProvider data) {
        Errors.areMapped(new SitefinityErrors(), data, NAMES);
    }
}
