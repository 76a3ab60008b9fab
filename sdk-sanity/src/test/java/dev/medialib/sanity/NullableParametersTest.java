package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.NullableParameters;
import org.junit.jupiter.api.Test;

/** A parameter is marked nullable only where null has a meaning. Tests of these methods pass null to them. */
class NullableParametersTest {

    @Test
    void onlyTheseTakeNull() throws Exception {
        assertThat(NullableParameters.of(SanityClient.class))
                .containsExactlyInAnyOrder(
                        // a server does not always tell these
                        "DocumentExistsException.<init>[2]",
                        "VideoUnavailableException.<init>[1, 2]",
                        "RevisionMismatchException.<init>[2, 3, 4]",
                        "MissingPermissionException.<init>[1]",
                        "QueryParseException.<init>[1]",
                        "AssetAlreadyExistsException.<init>[1]",
                        "MutationError.<init>[1, 3]",
                        "UploadCorruptedException.<init>[0, 1, 3]",
                        // an asset may have had no version, and an upload may fail without another error
                        "IncompleteReplacementException.<init>[2, 4]",
                        "ReplacedFile.<init>[2]",
                        // a parameter of a query may be null, and closed captions may be left out
                        "Groq.param[1]",
                        "SubtitleUpload.<init>[2]",
                        // a request may have no signature
                        "SanityWebhooks.isAuthentic[1]",
                        "SanityWebhooks.parse[1]",
                        "SanityWebhooks.parse[1]");
    }
}
