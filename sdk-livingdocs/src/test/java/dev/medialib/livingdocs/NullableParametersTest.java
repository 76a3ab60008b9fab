package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.NullableParameters;
import org.junit.jupiter.api.Test;

/** A parameter that says it may be null is not refused when it is. */
class NullableParametersTest {

    @Test
    void onlyParametersThatAcceptNullAreNullable() throws Exception {
        assertThat(NullableParameters.of(LivingdocsClient.class))
                .containsExactlyInAnyOrder(
                        // the properties of a patch and of its operations that may be left out
                        "MediaLibraryPatch.<init>[0, 1]",
                        "EntryPatchOperation.RevokeAsset.<init>[0]",
                        "EntryPatchOperation.UpdateUsageLogEntry.<init>[2]",
                        // results have either a response or a failure
                        "CreateResult.<init>[2, 3]",
                        // a server does not always tell the versions
                        "VersionConflictException.<init>[1, 2]",
                        // a request without a signature is not authentic
                        "LivingdocsWebhooks.isAuthentic[1]",
                        "LivingdocsWebhooks.parse[1]");
    }
}
