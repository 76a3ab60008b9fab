package dev.medialib.sanity.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zp7mbokg", "A-1", "-"})
    void aProjectIdIsWrittenAsItWasRead(String value) {
        assertThat(ProjectId.of(value)).hasToString(value).isEqualTo(new ProjectId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a/b", "a_b", "evil.example/", "a ", "a\n", "é"})
    void aProjectIdThatWouldChangeTheHostIsRefused(String value) {
        assertThatThrownBy(() -> ProjectId.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("projectId must be made of Latin letters, digits and dashes, but is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "~live", "9", "a-B_9"})
    void aDatasetIsWrittenAsItWasRead(String value) {
        assertThat(DatasetName.of(value)).hasToString(value).isEqualTo(new DatasetName(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "~~a", "Production", "_a", "-a", "a.b", "a/b", "..", "a\n", "ä"})
    void whatIsNoDatasetIsRefused(String value) {
        assertThatThrownBy(() -> DatasetName.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dataset must be 1 to 64 ");
    }

    @Test
    void aDatasetHas64CharactersBesidesTheTilde() {
        assertThat(DatasetName.of("~" + "a".repeat(64)).value()).hasSize(65);
        assertThatThrownBy(() -> DatasetName.of("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlZxz9rvqf76", "my-media-library", "mlü", "a.b", "..."})
    void aLibraryIdIsWrittenAsItWasRead(String value) {
        assertThat(LibraryId.of(value)).hasToString(value).isEqualTo(new LibraryId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\\b", "a:b", "a?b", "a#b", "%2e", ".", "..", "a\u0000"})
    void aLibraryIdThatWouldChangeAnAddressIsRefused(String value) {
        assertThatThrownBy(() -> LibraryId.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("libraryId must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme.app-1_x", "..", "-"})
    void aTagIsWrittenAsItWasRead(String value) {
        assertThat(RequestTag.of(value)).hasToString(value).isEqualTo(new RequestTag(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a&b=c", "ä", "a\n"})
    void whatIsNoTagIsRefused(String value) {
        assertThatThrownBy(() -> RequestTag.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tag must be 1 to 75 ");
    }

    @Test
    void aTagHas75CharactersAtMost() {
        assertThat(RequestTag.of("a".repeat(75)).value()).hasSize(75);
        assertThatThrownBy(() -> RequestTag.of("a".repeat(76))).isInstanceOf(IllegalArgumentException.class);
    }
}
