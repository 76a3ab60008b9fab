package dev.medialib.sanity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.error.QueryParseException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queries of lists find each document once. */
public abstract class Listing extends OnFakeSanity {

    @BeforeEach
    void fill() {
        for (String id : List.of("b", "A", "_c", "z-9", "a", "e", "d")) {
            server.library()
                    .addDocument("{\"_id\":\"" + id + "\",\"_type\":\"t\",\"title\":\"O'Reilly \\\"" + id + "\\\"\"}");
        }
        server.library().addDocument("{\"_id\":\"other\",\"_type\":\"u\"}");
    }

    private List<String> ids(DocumentSelection selection) {
        return library.list(selection).stream()
                .map(document -> document.get("_id").asString())
                .toList();
    }

    @Test
    void everyDocumentIsListedOnceWhateverTheSizeOfPages() {
        DocumentSelection selection =
                DocumentSelection.where(Groq.of("_type == $type // these").param("type", "t"));
        for (int size : new int[] {1, 2, 3, 7, 8, 100}) {
            assertThat(ids(selection.pageSize(size).projection("{_id, \"t\": title}")))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrder("b", "A", "_c", "z-9", "a", "e", "d");
        }
        assertThat(ids(DocumentSelection.all().pageSize(3))).hasSize(8);
    }

    @Test
    void aConditionWithOrIsOneCondition() {
        assertThat(ids(DocumentSelection.where(
                                Groq.of("_id == \"a\" || _id == $id").param("id", "b"))
                        .pageSize(1)))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nastyTextsAreFoundAndFindNothingElse() {
        assertThat(library.query(Groq.of("*[title == $title]._id").param("title", "O'Reilly \"a\""))
                        .listOf(String.class))
                .containsExactly("a");
        assertThat(library.query(Groq.of("count(*[title == $title])").param("title", "\"] | *[true"))
                        .result()
                        .asInt())
                .isZero();
    }

    @Test
    void aFilterThatIsNoneIsRefusedByTheServer() {
        assertThatThrownBy(() -> library.list(DocumentSelection.where(Groq.of("_type ==")))
                        .firstPage())
                .isInstanceOf(QueryParseException.class);
    }
}
