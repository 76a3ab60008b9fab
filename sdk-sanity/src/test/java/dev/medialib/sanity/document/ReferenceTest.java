package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void aReferenceToADocumentIsStrongAndLocal() {
        assertThat(Reference.to("doc-1").toJsonData().toJson())
                .isEqualTo("{\"_type\":\"reference\",\"_ref\":\"doc-1\"}");
    }

    @Test
    void aReferenceNeedsAValidId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reference.to("media-library:ml1:a"))
                .withMessageStartingWith("documentId must be ");
    }
}
