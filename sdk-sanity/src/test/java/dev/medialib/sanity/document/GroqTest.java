package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroqTest {

    @Test
    void aTextIsNotChangedByItsParameters() {
        Groq plain = Groq.of("*[a == $a]");
        Groq filled = plain.param("a", "\"] | *[").param("a", "b");

        assertThat(plain.params()).isEmpty();
        assertThat(filled.text()).isEqualTo("*[a == $a]");
        assertThat(filled.params()).containsOnlyKeys("a").containsValue(JsonData.of("b"));
        assertThat(filled).hasToString("*[a == $a] [a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$a", "1a", "a b", "a-b", "a.b", "ä", "a\n"})
    void aParameterThatCannotBeCalledSoIsRefused(String name) {
        assertThatThrownBy(() -> Groq.of("*").param(name, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without the $");
    }

    @Test
    void aBlankTextIsRefused() {
        assertThatThrownBy(() -> Groq.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rawIsNotCombinedWithOtherPerspectives() {
        assertThatThrownBy(() -> QueryOptions.of(o -> o.perspective(Perspective.DRAFTS, Perspective.RAW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("raw");
        assertThat(QueryOptions.of(o -> o.perspective(Perspective.RAW)).toParameters(false))
                .containsEntry("perspective", "raw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,raw", "a b", "a&b"})
    void aPerspectiveCannotSmuggleInAnother(String name) {
        assertThatThrownBy(() -> Perspective.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommentAtTheEndOfAFilterSwallowsNothing() {
        Groq page = DocumentSelection.where(
                        Groq.of("_type == $type // all of them").param("type", "a"))
                .projection("{_id}")
                .pageSize(7)
                .page("x");

        assertThat(page.text())
                .isEqualTo("*[(_type == $type // all of them\n) && _id > $lastId] | order(_id) [0...7]{_id}");
        assertThat(page.params()).containsEntry("lastId", JsonData.of("x")).containsKey("type");
    }

    @Test
    void theParameterOfPagingTakesANameThatIsFree() {
        DocumentSelection selection = DocumentSelection.where(
                        Groq.of("a > $lastId").param("lastId", "user's"))
                .projection("{_id, \"x\": $lastId_}");

        Groq page = selection.page("p");

        assertThat(page.text()).contains("_id > $lastId__]");
        assertThat(page.params())
                .containsEntry("lastId", JsonData.of("user's"))
                .containsEntry("lastId__", JsonData.of("p"));
    }

    @Test
    void selectionsThatCannotBePagedAreRefused() {
        DocumentSelection all = DocumentSelection.all();

        assertThatThrownBy(() -> DocumentSelection.where(Groq.of(" *[_type == 'a']")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("condition");
        assertThatThrownBy(() -> all.projection(".title")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all.pageSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all.pageSize(10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
