package dev.medialib.sitefinity.media;

import static dev.medialib.sitefinity.SiteServer.body;
import static dev.medialib.sitefinity.SiteServer.line;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.OperationFailedException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates, moves and deletions. */
class ItemChangeCallsTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID CATS = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");
    private static final String PATH = "/api/default/images(" + CAT + ")";

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUpdateSendsTheFieldsThatWereNamedAndNoOthers() {
        server.noContent();

        server.client().images().update(CAT, c -> c.alternativeText("Meaningful alternative text"));

        RecordedRequest request = server.request();
        assertThat(line(request)).isEqualTo("PATCH " + PATH);
        assertThat(tree(body(request))).isEqualTo(tree(text("requests/patch-image.json")));
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(request.getHeaders().get("X-SF-Service-Request")).isEqualTo("true");
        assertThat(request.getHeaders().get("X-SF-Access-Key")).isEqualTo(SiteServer.KEY);
    }

    @Test
    void aFieldThatIsClearedIsSentAsNull() {
        server.noContent();

        server.client().images().update(CAT, c -> c.alternativeText("A cat").clearAuthor());

        assertThat(body(server.request())).isEqualTo("{\"AlternativeText\":\"A cat\",\"Author\":null}");
    }

    @Test
    void anAnswerWithABodyIsAcceptedToo() {
        server.answer(200, text("media/image.json"));

        server.client().images().update(CAT, ImageChange.builder().title("Cat").build());

        assertThat(server.line()).isEqualTo("PATCH " + PATH);
    }

    @Test
    void aLoginPageIsNotTakenForSuccess() {
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<html>Log in</html>")
                .build());
        Images images = server.client().images();

        assertThatThrownBy(() -> images.update(CAT, c -> c.title("Cat")))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("login page");
    }

    @Test
    void aTranslationIsUpdatedWithItsCultureProviderAndSite() {
        UUID site = UUID.fromString("1f0c1f6d-9e54-4d3a-8d8b-6f7a0a5b4c3d");
        server.noContent();

        server.client(b -> b.culture("bg").provider("librariesProvider2").site(site))
                .images()
                .update(CAT, c -> c.title("котка"));

        RecordedRequest request = server.request();
        assertThat(line(request))
                .isEqualTo("PATCH " + PATH + "?sf_culture=bg&sf_provider=librariesProvider2&sf_site=" + site);
        assertThat(body(request)).isEqualTo("{\"Title\":\"котка\"}");
    }

    @Test
    void anUpdateIsRetriedAfterATemporaryError() {
        server.answer(503, "{}");
        server.noContent();

        server.client().images().update(CAT, c -> c.title("Cat"));

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anUpdateThatChangesNothingIsRefusedBeforeItIsSent() {
        Images images = server.client().images();

        assertThatIllegalArgumentException().isThrownBy(() -> images.update(CAT, c -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.update(null, c -> c.title("Cat")))
                .withMessage("id must not be null");
        assertThat(server.requests()).isZero();
    }

    @Test
    void anUpdatedItemCanBeReadBack() {
        server.noContent();
        server.answer(200, text("media/image.json"));

        Image cat = server.client().images().updateAndGet(CAT, c -> c.title("cat"));

        assertThat(cat.title()).isEqualTo("cat");
        assertThat(server.line()).isEqualTo("PATCH " + PATH);
        assertThat(server.line()).isEqualTo("GET " + PATH);
    }

    @Test
    void videosAndDocumentsAreChangedInTheirOwnSets() {
        server.noContent();
        server.noContent();
        SitefinityClient client = server.client(b -> b.entitySet("documents", "downloads"));

        client.videos().update(CAT, c -> c.title("Ocean"));
        client.documents().update(CAT, c -> c.clearParts());

        assertThat(server.line()).isEqualTo("PATCH /api/default/videos(" + CAT + ")");
        assertThat(server.line()).isEqualTo("PATCH /api/default/downloads(" + CAT + ")");
    }

    @Test
    void aDeletionNeverCarriesACultureSinceThatWouldDeleteOneTranslation() {
        server.noContent();

        server.client(b -> b.culture("bg").provider("librariesProvider2"))
                .withFallbackProperties("*")
                .images()
                .delete(CAT);

        RecordedRequest request = server.request();
        assertThat(line(request)).isEqualTo("DELETE " + PATH + "?sf_provider=librariesProvider2");
        assertThat(body(request)).isEmpty();
    }

    @Test
    void aTranslationIsDeletedByItsOwnCultureAndNotTheClients() {
        server.noContent();

        server.client(b -> b.culture("en")).images().deleteTranslation(CAT, "bg-BG");

        assertThat(server.line()).isEqualTo("DELETE " + PATH + "?sf_culture=bg-BG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "bg_BG", "*", "b", "bg-", "bg&sf_site=1"})
    void anInvalidCultureToDeleteIsRejected(String culture) {
        Images images = server.client().images();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.deleteTranslation(CAT, culture))
                .withMessageContaining("culture");
        assertThat(server.requests()).isZero();
    }

    @Test
    void deletingWhatIsNotThereIsAnError() {
        server.answer(404, "{\"error\":{\"code\":\"Not Found\",\"message\":\"no such item\"}}");
        Images images = server.client().images();

        assertThatThrownBy(() -> images.delete(CAT)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRepeatedDeletionThatFindsNothingHasDoneItsWork() {
        server.answer(503, "{}");
        server.answer(404, "{}");

        server.client().images().delete(CAT);

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anItemIsMovedToAFolderOfALibrary() {
        server.noContent();

        server.client().images().move(CAT, ANIMALS, CATS);

        RecordedRequest request = server.request();
        assertThat(line(request)).isEqualTo("PATCH " + PATH);
        assertThat(body(request)).isEqualTo("{\"ParentId\":\"" + ANIMALS + "\",\"FolderId\":\"" + CATS + "\"}");
    }

    @Test
    void anItemIsMovedToTheRootLevelOfALibrary() {
        server.noContent();
        Images images = server.client().images();

        images.move(CAT, ANIMALS, null);

        assertThat(body(server.request())).isEqualTo("{\"ParentId\":\"" + ANIMALS + "\",\"FolderId\":null}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.move(CAT, null, null))
                .withMessage("library must not be null");
    }

    @Test
    void manyItemsAreMovedInOneRequest() {
        server.answer(200, "{\"Success\":true}");

        server.client().images().moveAll(List.of(CAT, ANIMALS), CATS);

        RecordedRequest request = server.request();
        assertThat(line(request)).isEqualTo("POST /api/default/images/Default.Move()");
        assertThat(tree(body(request)))
                .isEqualTo(tree("{\"target\":\"" + CATS + "\",\"items\":[\"" + CAT + "\",\"" + ANIMALS + "\"]}"));
    }

    @Test
    void aMoveOfManyThatIsAnsweredWithNothingWentWell() {
        server.noContent();

        assertThatCode(() -> server.client().images().moveAll(List.of(CAT), CATS))
                .doesNotThrowAnyException();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aMoveOfManyThatFailsWithStatus200IsAnException() {
        server.answer(200, "{\"Success\":false,\"Message\":\"The library is full\"}");
        Images images = server.client().images();

        assertThatThrownBy(() -> images.moveAll(List.of(CAT), CATS))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("The library is full");
    }

    @Test
    void movingNothingOrNowhereIsRefused() {
        Images images = server.client().images();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.moveAll(List.of(), CATS))
                .withMessage("items must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.moveAll(Arrays.asList(CAT, null), CATS))
                .withMessage("items must not contain null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.moveAll(List.of(CAT), null))
                .withMessage("target must not be null");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aMoveOfManyIsNotMadeTwice() {
        server.answer(500, "{}");
        Images images = server.client().images();

        assertThatThrownBy(() -> images.moveAll(List.of(CAT), CATS)).isInstanceOf(ServerException.class);
        assertThat(server.requests()).isEqualTo(1);
    }
}
