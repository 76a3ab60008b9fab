package dev.medialib.sanity.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalDocumentReferenceTest {

    @Test
    void aReferenceIntoAMediaLibraryKnowsTheLibraryAndTheDocument() {
        GlobalDocumentReference reference =
                GlobalDocumentReference.of("media-library:mlZxz9rvqf76:2w91UKgsNKEhWD6au6OzeNaOe7f");

        assertThat(reference)
                .isEqualTo(GlobalDocumentReference.mediaLibrary("mlZxz9rvqf76", "2w91UKgsNKEhWD6au6OzeNaOe7f"))
                .hasToString("media-library:mlZxz9rvqf76:2w91UKgsNKEhWD6au6OzeNaOe7f");
        assertThat(reference.libraryId()).isEqualTo(LibraryId.of("mlZxz9rvqf76"));
        assertThat(reference.documentId()).isEqualTo(DocumentId.of("2w91UKgsNKEhWD6au6OzeNaOe7f"));
        assertThat(reference.projectId()).isNull();
        assertThat(reference.dataset()).isNull();
    }

    @Test
    void aReferenceIntoADatasetKnowsProjectDatasetAndDraft() {
        GlobalDocumentReference reference = GlobalDocumentReference.of("dataset:zp7mbokg.~live:drafts.article");

        assertThat(reference)
                .isEqualTo(GlobalDocumentReference.dataset("zp7mbokg", "~live", "drafts.article"))
                .hasToString("dataset:zp7mbokg.~live:drafts.article");
        assertThat(reference.projectId()).isEqualTo(ProjectId.of("zp7mbokg"));
        assertThat(reference.dataset()).isEqualTo(DatasetName.of("~live"));
        assertThat(reference.documentId().isDraft()).isTrue();
        assertThat(reference.libraryId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas:caAbc:doc", "something-new:a.b.c:versions.r1.doc"})
    void aResourceOfAnUnknownKindIsKept(String value) {
        GlobalDocumentReference reference = GlobalDocumentReference.of(value);

        assertThat(reference).hasToString(value);
        assertThat(reference.libraryId()).isNull();
        assertThat(reference.projectId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "media-library:ml",
                "media-library:ml:",
                "media-library::a",
                ":ml:a",
                "media-library:ml:a:b",
                "media-library:m/l:a",
                "media-library:..:a",
                "media-library:ml:a/b",
                "media library:ml:a",
                "dataset:p:a",
                "dataset:p.d.e:a",
                "dataset:p.D:a",
                "dataset:p_.d:a",
                "canvas:a b:c"
            })
    void whatIsNoReferenceIsRefused(String value) {
        assertThatThrownBy(() -> GlobalDocumentReference.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(" must be ");
    }

    @Test
    void theRefusalSaysWhichPartIsWrong() {
        assertThatThrownBy(() -> GlobalDocumentReference.of("dataset:p.d.e:a"))
                .hasMessage("resourceId must be {projectId}.{dataset} with exactly one dot, but is \"p.d.e\"");
        assertThatThrownBy(() -> GlobalDocumentReference.of("a:b"))
                .hasMessage("reference must be {resourceType}:{resourceId}:{documentId}, but is \"a:b\"");
    }
}
