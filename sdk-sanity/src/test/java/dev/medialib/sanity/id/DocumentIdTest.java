package dev.medialib.sanity.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "_",
                "2w91UKgsNKEhWD6au6OzeNaOe7f",
                "image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg",
                "a.b.c",
                "a.",
                "drafts.a",
                "versions.rABC.a",
                "draftsman",
                "versions"
            })
    void anIdIsWrittenAsItWasRead(String value) {
        assertThat(DocumentId.of(value)).hasToString(value).isEqualTo(DocumentId.of(value));
        assertThat(DocumentId.of(value).value()).isEqualTo(value);
        assertThat(DocumentId.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                ".a",
                "..",
                "a..b",
                "a/b",
                "a b",
                "a\n",
                "ä",
                "a,b",
                "a?",
                "a:b",
                "drafts.",
                "versions.",
                "versions.r",
                "versions.r.",
                "versions..a",
                "drafts.versions.r",
                "drafts.drafts.",
                "drafts.-a"
            })
    void whatIsNoIdIsRefusedWithTheRule(String value) {
        assertThatThrownBy(() -> DocumentId.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("documentId must be ");
        assertThat(DocumentId.isValid(value)).isFalse();
    }

    @Test
    void anIdHas128CharactersAtMost() {
        assertThat(DocumentId.of("a".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> DocumentId.of("a".repeat(129)))
                .hasMessageContaining("1 to 128")
                .hasMessageEndingWith("but is \"" + "a".repeat(80) + "…\"");
        assertThatThrownBy(() -> DocumentId.of("a".repeat(122)).draft()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusedIdCannotForgeALineOfALog() {
        assertThatThrownBy(() -> DocumentId.of("a\r\nINFO all is well"))
                .hasMessageNotContainingAny("\r", "\n")
                .hasMessageContaining("INFO all is well");
    }

    @Test
    void fromAnyFormTheOthersCanBeReached() {
        for (String value : new String[] {"a.b", "drafts.a.b", "versions.rOne.a.b", "drafts.versions.rOne.a.b"}) {
            DocumentId id = DocumentId.of(value);

            assertThat(id.published()).isEqualTo(DocumentId.of("a.b"));
            assertThat(id.draft()).isEqualTo(DocumentId.of("drafts.a.b"));
            assertThat(id.version("rTwo")).isEqualTo(DocumentId.of("versions.rTwo.a.b"));
        }
    }

    @Test
    void anIdSaysWhatItIs() {
        DocumentId published = DocumentId.of("a");

        assertThat(published.isDraft()).isFalse();
        assertThat(published.isVersion()).isFalse();
        assertThat(published.releaseId()).isNull();
        assertThat(published.draft().isDraft()).isTrue();
        assertThat(published.draft().releaseId()).isNull();
        assertThat(published.version("r1").isVersion()).isTrue();
        assertThat(published.version("r1").isDraft()).isFalse();
        assertThat(published.version("r1").releaseId()).isEqualTo("r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "drafts", "published", "a/b", "r 1"})
    void aReleaseThatWouldMakeAnotherIdIsRefused(String releaseId) {
        assertThatThrownBy(() -> DocumentId.of("a").version(releaseId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("releaseId must be ");
    }
}
