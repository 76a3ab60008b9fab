package dev.medialib.sanity.library;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.SanityApiVersion;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.id.GlobalDocumentReference;
import dev.medialib.testsupport.Samples;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetReferencesTest extends WithServer {
    private static final String ASSET = "2w91UKgsNKEhWD6au6OzeNaOe7f";
    private static final String PATH = "/vX/media-libraries/mlXYZ/references/documents/" + ASSET + "/to";

    @Test
    void theVendorsSampleIsReadCompletelyAndHasOnePage() {
        server.sample("references/page.json");
        Paged<AssetReference> references = library.references(ASSET);
        Page<AssetReference> page = references.firstPage();
        assertThat(server.asked()).isEqualTo("GET " + PATH);
        assertThat(page.total()).isEqualTo(OptionalLong.of(3));
        assertThat(page.hasNext()).isFalse();
        AssetReference draft = page.items().get(2);
        assertThat(draft.sourceDocumentRef())
                .isEqualTo("dataset:y856rro4.production:drafts.196167ef-8c0b-4d7c-ae18-71179e424c19");
        assertThat(draft.source())
                .isEqualTo(GlobalDocumentReference.dataset(
                        "y856rro4", "production", "drafts.196167ef-8c0b-4d7c-ae18-71179e424c19"));
        assertThat(draft.sourceFieldPaths()).containsExactly("gdrImage._ref", "mainImage.media._ref");
        assertThat(written(page.items())).isEqualTo(tree(Samples.text("references/page.json"), "/references"));

        server.sample("references/page.json");
        assertThat(references.toList()).hasSize(3);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anApiVersionOfTheUserReplacesTheExperimentalOne() {
        server.sample("references/page.json");
        SanityClient client = server.client().withApiVersion(SanityApiVersion.V2025_02_19);
        assertThat(client.mediaLibrary("mlXYZ").references(ASSET).toList()).hasSize(3);
        assertThat(server.asked()).startsWith("GET /v2025-02-19/media-libraries/mlXYZ/references/");
    }

    private static String page(int total, String nextCursor, String... documents) {
        StringBuilder references = new StringBuilder();
        for (String document : documents) {
            references
                    .append(references.isEmpty() ? "" : ",")
                    .append("{\"sourceDocumentRef\":\"dataset:p.d:" + document + "\"}");
        }
        return "{\"references\":[" + references + "],\"totalCount\":" + total + ",\"nextCursor\":" + nextCursor + "}";
    }

    private List<String> sources() {
        return library.references(ASSET).stream()
                .map(r -> String.valueOf(r.sourceDocumentRef()))
                .toList();
    }

    @Test
    void pagesAreFollowedByTheirCursors() {
        server.answer(200, page(3, "\"gdr1:a+b/c=\"", "1", "2"));
        server.answer(200, page(3, "null", "3"));
        assertThat(sources()).containsExactly("dataset:p.d:1", "dataset:p.d:2", "dataset:p.d:3");
        assertThat(server.request().getUrl().queryParameterNames()).isEmpty();
        assertThat(server.request().getUrl().queryParameter("cursor")).isEqualTo("gdr1:a+b/c=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "7", "{}"})
    void aCursorThatIsNoneEndsTheList(String cursor) {
        server.answer(200, page(9, cursor, "1"));
        assertThat(sources()).hasSize(1);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anEmptyPageEndsTheListWhateverItsCursor() {
        server.answer(200, page(9, "\"c1\"", "1"));
        server.answer(200, page(9, "\"c2\""));
        assertThat(sources()).hasSize(1);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aCursorThatComesAgainEndsTheList() {
        server.answer(200, page(9, "\"c1\"", "1"));
        server.answer(200, page(9, "\"c1\"", "2"));
        assertThat(sources()).hasSize(2);
    }

    @Test
    void aLaterPageDoesNotEndTheListingByItsTotal() {
        server.answer(200, page(4, "\"c1\"", "1", "2"));
        server.answer(200, page(3, "\"c2\"", "3"));
        server.answer(200, page(3, "\"c3\"", "4"));
        server.answer(200, page(3, "null"));
        assertThat(sources()).hasSize(4);
    }

    @Test
    void aPageTokenContinuesAndAFullPageIsNotTheLast() {
        server.answer(200, page(4, "\"c1\"", "1", "2"));
        PageToken token = library.references(ASSET).firstPage().next();
        assertThat(token).isNotNull();
        server.answer(200, page(2, "\"c2\"", "3", "4"));
        server.answer(200, page(2, "\"c3\""));
        assertThat(library.references(ASSET)
                        .from(PageToken.parse(token.value()))
                        .toList())
                .hasSize(2);
        server.request();
        assertThat(server.asked()).isEqualTo("GET " + PATH + "?cursor=c1");
        assertThat(server.asked()).isEqualTo("GET " + PATH + "?cursor=c2");
    }

    @Test
    void aTokenOfAnotherAssetOrLibraryOrVersionIsRefused() {
        server.answer(200, page(4, "\"c1\"", "1"));
        PageToken token = library.references(ASSET).firstPage().next();
        assertThat(token).isNotNull();
        SanityClient client = server.client();
        for (Paged<AssetReference> other : List.of(
                client.mediaLibrary("mlXYZ").references("other"),
                client.mediaLibrary("mlOther").references(ASSET),
                client.withApiVersion(SanityApiVersion.V2025_02_19)
                        .mediaLibrary("mlXYZ")
                        .references(ASSET))) {
            assertThatIllegalArgumentException().isThrownBy(() -> other.from(token));
        }
    }

    @Test
    void aTotalThatIsNoneDoesNotHideTheReferences() {
        for (String total : List.of("null", "\"3\"", "1.5", "1e99", "-1")) {
            server.answer(
                    200, "{\"references\":[{\"sourceDocumentRef\":null,\"new\":1}],\"totalCount\":" + total + "}");
            Page<AssetReference> page = library.references(ASSET).firstPage();
            assertThat(page.total()).isEmpty();
            assertThat(page.items().get(0).sourceFieldPaths()).isNull();
            assertThat(page.items().get(0).source()).isNull();
            assertThat(page.items().get(0).unknownProperties()).containsKey("new");
        }
    }

    @Test
    void anUnusedAssetHasNoReferences() {
        server.answer(200, page(0, "null"));
        assertThat(sources()).isEmpty();
        server.sample("references/empty.json");
        assertThat(library.references(ASSET).firstPage().total()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void anAssetThatIsNotThereShowsWithTheFirstPage() {
        Paged<AssetReference> none = library.references("nope");
        assertThat(server.requests()).isZero();
        server.answer(404, "{\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Asset not found\"}");
        assertThatThrownBy(none::firstPage)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Not Found - Asset not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"references\":null}", "{\"references\":[null]}", "7", ""})
    void whatIsNoListIsAnErrorAndNotAnEmptyList(String body) {
        server.answer(200, body);
        assertThatThrownBy(() -> library.references(ASSET).firstPage()).isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "."})
    void anIdThatWouldLeadElsewhereIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.references(id).firstPage());
        assertThat(server.requests()).isZero();
    }
}
