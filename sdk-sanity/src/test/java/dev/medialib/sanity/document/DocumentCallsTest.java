package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCallsTest extends WithServer {
    record Typed(String _id, String _type) {}

    private static String documents(List<String> ids) {
        return JsonData.of(Map.of(
                        "documents", ids.stream().map(id -> new Typed(id, "t")).toList(), "omitted", List.of()))
                .toJson();
    }

    @Test
    void aDocumentIsReadAsItIsOrAsAType() {
        server.answer(200, documents(List.of("a")));
        server.answer(200, documents(List.of("a")));
        SanityMediaLibrary library = server.library();

        assertThat(library.get("a")).isEqualTo(JsonData.parse("{\"_id\":\"a\",\"_type\":\"t\"}"));
        assertThat(library.get("a", Typed.class)).isEqualTo(new Typed("a", "t"));
        assertThat(server.request().getUrl().encodedPath()).isEqualTo("/v2025-03-25/media-libraries/mlXYZ/doc/a");
    }

    @Test
    void aMissingDocumentIsNotFoundAlthoughTheStatusIs200() {
        SanityMediaLibrary library =
                server.answering("{\"documents\":[],\"omitted\":[{\"id\":\"nope\",\"reason\":\"existence\"}]}");

        NotFoundException e = catchThrowableOfType(NotFoundException.class, () -> library.get("nope"));

        assertThat(e).isInstanceOf(DocumentNotFoundException.class).hasMessageContaining("nope");
        assertThat(e.status()).isEqualTo(200);
        assertThat(e.code()).isEqualTo("existence");
        assertThat(e.rawBody()).contains("omitted");
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anEmptyAnswerMeansThatThereIsNone() {
        assertThatThrownBy(() -> server.answering("{\"documents\":[]}").get("a"))
                .isInstanceOf(DocumentNotFoundException.class);
    }

    @Test
    void aDocumentThatMayNotBeReadIsForbidden() {
        SanityMediaLibrary library =
                server.answering("{\"documents\":[],\"omitted\":[{\"id\":\"a\",\"reason\":\"permission\"}]}");

        assertThatThrownBy(() -> library.get("a"))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("has no permission to read");
    }

    @Test
    void findingGivesNothingInBothCases() {
        server.answer(200, "{\"documents\":[],\"omitted\":[{\"id\":\"a\",\"reason\":\"existence\"}]}");
        server.answer(200, "{\"documents\":[],\"omitted\":[{\"id\":\"a\",\"reason\":\"permission\"}]}");
        server.answer(200, documents(List.of("a")));
        SanityMediaLibrary library = server.library();

        assertThat(library.find("a")).isEmpty();
        assertThat(library.find("a", Typed.class)).isEmpty();
        assertThat(library.find("a", Typed.class)).contains(new Typed("a", "t"));
    }

    @Test
    void severalDocumentsComeInTheOrderInWhichTheyWereAskedFor() {
        server.answer(200, documents(List.of("c", "a", "b")));

        FoundDocuments found = server.library().getAll(List.of("a", "b", "c", "a"));

        assertThat(found.listOf(Typed.class)).extracting(Typed::_id).containsExactly("a", "b", "c");
        assertThat(found.all()).hasSize(3);
        assertThat(found.omitted()).isEmpty();
        assertThat(server.request().getUrl().encodedPath()).endsWith("/doc/a,b,c");
    }

    @Test
    void whatIsOmittedSaysWhy() {
        SanityMediaLibrary library = server.answering(Samples.text("doc/found-and-omitted.json"));

        FoundDocuments found = library.getAll(List.of("silent", "secret", "2w91UKgsNKEhWD6au6OzeNaOe7f", "nope"));

        assertThat(found.byId()).containsOnlyKeys("2w91UKgsNKEhWD6au6OzeNaOe7f");
        assertThat(found.get("nope")).isNull();
        assertThat(found.omitted().keySet()).containsExactly("silent", "secret", "nope");
        assertThat(found.omitted())
                .containsEntry("nope", OmissionReason.EXISTENCE)
                .containsEntry("secret", OmissionReason.PERMISSION)
                .containsEntry("silent", OmissionReason.EXISTENCE);
    }

    @Test
    void aReasonThatIsNewIsKept() {
        SanityMediaLibrary library = server.answering(
                "{\"documents\":[],\"omitted\":[{\"id\":\"a\",\"reason\":\"embargo\"},{\"id\":\"b\"},7]}");

        assertThat(library.getAll(List.of("a", "b")).omitted())
                .containsEntry("a", OmissionReason.of("embargo"))
                .containsEntry("b", OmissionReason.EXISTENCE);
    }

    @Test
    void manyDocumentsAreAskedForInHundreds() {
        List<String> ids = IntStream.range(0, 250).mapToObj(i -> "x" + i).toList();

        assertThat(askedTogether(ids, 100, 100, 50)).allMatch(length -> length < 1_000);
    }

    /** The vendor's Studio keeps URLs below this length. */
    @Test
    void theUrlOfManyLongIdsStaysShort() {
        List<String> ids =
                IntStream.range(0, 250).mapToObj(i -> "x".repeat(124) + i).toList();

        assertThat(askedTogether(ids, 78, 78, 78, 16)).allMatch(length -> length < 11_164);
    }

    /** The lengths of the URLs by which the ids are requested, which must be as many at once as {@code sizes} say. */
    private List<Integer> askedTogether(List<String> ids, int... sizes) {
        int from = 0;
        for (int size : sizes) {
            server.answer(200, documents(ids.subList(from, from + size)));
            from += size;
        }
        assertThat(server.library().getAll(ids).byId().keySet()).containsExactlyElementsOf(ids);
        assertThat(server.requests()).isEqualTo(sizes.length);

        List<String> asked = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int size : sizes) {
            RecordedRequest request = server.request();
            String path = request.getUrl().encodedPath();
            List<String> together =
                    List.of(path.substring(path.lastIndexOf('/') + 1).split(","));
            assertThat(together).hasSize(size);
            asked.addAll(together);
            lengths.add(request.getUrl().toString().length());
        }
        assertThat(asked).isEqualTo(ids);
        return lengths;
    }

    @Test
    void whetherDocumentsExistIsAskedWithoutTheirContent() {
        server.answer(200, documents(List.of("b")));
        server.answer(200, documents(List.of()));
        SanityMediaLibrary library = server.library();

        assertThat(library.existing(List.of("a", "b"))).containsExactly("b");
        assertThat(library.exists("a")).isFalse();
        assertThat(query(server.request())).isEqualTo(Map.of("excludeContent", "true"));
    }

    @Test
    void allVersionsOfADocumentComeUnderTheirOwnIds() {
        server.answer(200, documents(List.of("a", "drafts.a", "versions.r1.a")));

        assertThat(server.library().getAllVersions("a")).hasSize(3);
        assertThat(query(server.request())).isEqualTo(Map.of("includeAllVersions", "true"));
    }

    @Test
    void aVersionIsADocumentWithALongerId() {
        server.answer(200, documents(List.of("versions.rX.abc")));

        server.library().get(DocumentId.of("abc").version("rX").value());

        assertThat(server.request().getUrl().encodedPath()).endsWith("/doc/versions.rX.abc");
    }

    @Test
    void theTagOfAllRequestsGoesWithLookupsToo() {
        server.answer(200, documents(List.of("a")));

        server.client(b -> b.requestTagPrefix("acme")).dataset().get("a");

        RecordedRequest request = server.request();
        assertThat(request.getTarget()).isEqualTo("/v2025-03-25/data/doc/production/a?tag=acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "a..b", "a/b", "a,b", "a b", "../x", "a?b", "ä"})
    void whatCannotBeAnIdIsRefused(String id) {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.get(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.getAll(List.of("a", id))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.getAllVersions(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.exists(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.delete(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.patch(id, p -> p.set("a", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void noIdsAreRefused() {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.getAll(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"documents\":7}", "null"})
    void anAnswerOfAnotherShapeIsAnError(String body) {
        server.answer(200, body);
        server.answer(200, body);
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.get("a")).isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(() -> library.find("a")).isInstanceOf(UnexpectedResponseException.class);
    }
}
