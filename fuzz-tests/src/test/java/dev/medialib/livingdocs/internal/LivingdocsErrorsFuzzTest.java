package dev.medialib.livingdocs.internal;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.fuzz.Errors;

class LivingdocsErrorsFuzzTest {
    private static final String[] NAMES = {
        "error",
        "message",
        "status",
        "details",
        "error_details",
        "errors",
        "code",
        "name",
        "access_token",
        "url",
        "metadataProperty"
    };

    private static final LivingdocsErrors[] MAPPERS = {
        LivingdocsErrors.GENERAL, LivingdocsErrors.OF_IMAGES, LivingdocsErrors.OF_IMPORTS
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void everyErrorIsAnExceptionOfItsStatus(FuzzedDataProvider data) {
        Errors.areMapped(data.pickValue(MAPPERS), data, NAMES);
    }
}
