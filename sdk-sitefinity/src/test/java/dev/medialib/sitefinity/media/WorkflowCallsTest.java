package dev.medialib.sitefinity.media;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.LockedItemException;
import dev.medialib.sitefinity.error.NotPublishedException;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sitefinity.FakeResponses;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowCallsTest extends AgainstFakeSitefinity {

    private interface Call {
        void make(Images images, UUID id);
    }

    @Test
    void aDraftIsFoundOnceItIsPublished() {
        UUID kitten = draft();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.images().get(kitten));
        client.images().publish(kitten);
        assertThat(client.images().get(kitten).title()).isEqualTo("kitten");
        assertThat(requests("POST")).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/api/default/images(" + kitten + ")/operation");
            assertThat(JsonData.parse(request.body()))
                    .isEqualTo(JsonData.parse("{\"action\":\"Publish\",\"actionParameters\":{}}"));
        });
    }

    @Test
    void anUpdateIsPublishedInOneCall() {
        UUID cat = cat();

        client.images().updateAndPublish(cat, c -> c.title("Cat"));

        assertThat(client.images().get(cat).title()).isEqualTo("Cat");
        assertThat(server.requests()).extracting(RecordedRequest::method).containsExactly("PATCH", "POST", "GET");
    }

    @Test
    void aReplacementIsPublishedInOneCall() {
        UUID cat = cat();

        Image sent = client.images().replaceAndPublish(cat, image -> image.withTitle("Cat"));
        client.images().replaceAndPublish(sent.withAuthor("Ada"));

        Image published = client.images().get(cat);
        assertThat(published.title()).isEqualTo("Cat");
        assertThat(published.author()).isEqualTo("Ada");
    }

    @Test
    void anUpdateThatFailsPublishesNothing() {
        UUID kitten = draft();
        server.lock(kitten, "eve");

        assertThatExceptionOfType(LockedItemException.class)
                .isThrownBy(() -> client.images().updateAndPublish(kitten, c -> c.title("Cat")));

        assertThat(requests("POST")).isEmpty();
    }

    static Stream<Arguments> publications() {
        return Stream.of(
                Arguments.of("changed", (Call) (images, id) -> images.updateAndPublish(id, c -> c.title("Cat"))),
                Arguments.of("changed", (Call)
                        (images, id) -> images.updateAndPublish(id, ImageChange.of(c -> c.title("Cat")))),
                Arguments.of("replaced", (Call) (images, id) -> images.replaceAndPublish(id, i -> i.withTitle("Cat"))));
    }

    @ParameterizedTest
    @MethodSource("publications")
    void aChangeThatCannotBePublishedIsInTheDraft(String done, Call change) {
        UUID cat = cat();
        server.settings().failNextOperation.set("Publish", "Not now");

        NotPublishedException e =
                catchThrowableOfType(NotPublishedException.class, () -> change.make(client.images(), cat));

        assertThat(e.itemId()).isEqualTo(cat);
        assertThat(e)
                .hasMessageContaining("the item was " + done + ", but the item " + cat + " could not be published: ")
                .hasMessageContaining("Not now")
                .hasCauseInstanceOf(OperationFailedException.class);
        client.images().publish(e.itemId());
        assertThat(client.images().get(cat).title()).isEqualTo("Cat");
    }

    @ParameterizedTest
    @MethodSource("publications")
    void aClientClosedBeforeThePublicationTellsWhatWasDone(String done, Call change) {
        UUID cat = cat();
        List<SitefinityClient> closing = new ArrayList<>();
        closing.add(client(b -> b.accessKey(server.accessKey()).listener(call -> new CallObserver() {
            @Override
            public void callEnded(CallResult result) {
                if (result.call().method() != Method.GET) {
                    closing.get(0).close();
                }
            }
        })));

        NotPublishedException e = catchThrowableOfType(
                NotPublishedException.class, () -> change.make(closing.get(0).images(), cat));

        assertThat(e.itemId()).isEqualTo(cat);
        assertThat(e)
                .hasMessage("the item was " + done + ", but the item " + cat
                        + " could not be published: this client is closed")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(requests("POST")).isEmpty();
        assertThat(server.item(cat).draft()).contains("\"Cat\"");
    }

    @Test
    void aPublicationWhoseResponseIsLostMayHaveBeenMade() {
        UUID cat = cat();
        server.nextResponses(FakeResponse.of(204, ""), FakeResponse.lost());

        NotPublishedException e = catchThrowableOfType(
                NotPublishedException.class, () -> client.images().updateAndPublish(cat, c -> c.title("Cat")));

        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e).hasMessageContaining("the item was changed").hasCauseInstanceOf(TransportException.class);
    }

    @Test
    void anUpdatedItemIsReadWithWhatIsSelected() {
        UUID cat = cat();

        Image image = client.images()
                .updateAndGet(
                        cat,
                        c -> c.title("Cat"),
                        p -> p.select(ImageFields.TITLE).expand("Parent"));

        assertThat(image.id()).isEqualTo(cat);
        assertThat(SiteServer.decoded(lastRequest().path())).endsWith("?$select=Title,Id&$expand=Parent");
    }

    @ParameterizedTest
    @CsvSource({"Default.GetItemWithStatus(),", "Default.GetItemWithFallback(),&sf_fallback_prop_names=*"})
    void itemsAreReadByFunctionsWithWhatIsSelected(String function, String more) {
        UUID cat = cat();
        String path = "/api/default/images(" + cat + ")/" + function + "?$select=";
        String end = more == null ? "" : more;
        boolean status = more == null;
        Consumer<Projection.Builder> expanded = p -> p.expand("Parent");
        Projection selected = Projection.of(p -> p.select("Title", "Tags"));
        Images images = client.images();

        Image whole = status ? images.getWithStatus(cat) : images.getWithFallback(cat);
        assertThat(SiteServer.decoded(lastRequest().path())).isEqualTo(path + "*" + end);
        Image withParent = status ? images.getWithStatus(cat, expanded) : images.getWithFallback(cat, expanded);
        assertThat(SiteServer.decoded(lastRequest().path())).isEqualTo(path + "*&$expand=Parent" + end);
        Image part = status ? images.getWithStatus(cat, selected) : images.getWithFallback(cat, selected);
        assertThat(SiteServer.decoded(lastRequest().path())).isEqualTo(path + "Title,Tags,Id" + end);

        assertThat(whole.mimeType()).isNotNull();
        assertThat(withParent.parent()).isNotNull();
        assertThat(part.tags()).isNotNull();
        assertThat(part.mimeType()).isNull();
    }

    @Test
    void whatIsUnpublishedIsNotFoundAnyMore() {
        UUID cat = cat();
        client.images().unpublish(cat);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.images().get(cat));
    }

    static Stream<Arguments> plainOperations() {
        return Stream.of(
                operation("SaveDraft", Images::saveDraft),
                operation("StopSchedule", Images::stopSchedule),
                operation("SendForApproval", Images::sendForApproval),
                operation("SendForPublishing", Images::sendForPublishing),
                operation("SendForReview", Images::sendForReview),
                operation("Reject", Images::reject));
    }

    private static Arguments operation(String action, Call call) {
        return Arguments.of(action, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plainOperations")
    void eachOperationIsSentByItsName(String action, Call call) {
        call.make(client.images(), draft());
        assertThat(JsonData.parse(lastRequest().body()))
                .isEqualTo(JsonData.of(Map.of("action", action, "actionParameters", Map.of())));
    }

    @Test
    void theLanguageOfTheClientIsPublished() {
        server.addCulture("bg");
        UUID kitten = draft();
        SitefinityClient bulgarian = client.withCulture("bg");
        bulgarian.images().update(kitten, c -> c.title("коте"));
        bulgarian.images().publish(kitten);
        assertThat(lastRequest().path()).endsWith("/operation?sf_culture=bg");
        assertThat(server.item(kitten).publishedCultures()).containsExactly("bg");
    }

    @Test
    void aPlanHasItsDatesInUtc() {
        UUID kitten = draft();
        client.images()
                .schedule(
                        kitten, Instant.parse("2030-01-02T03:04:05.123456789Z"), Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(JsonData.parse(lastRequest().body()).get("actionParameters"))
                .isEqualTo(JsonData.of(Map.of(
                        "PublicationDate", "2030-01-02T03:04:05.123Z", "ExpirationDate", "2031-01-01T00:00:00Z")));
        assertThat(server.item(kitten).workflow()).isEqualTo("Scheduled");
        client.images().stopSchedule(kitten);
        assertThat(server.item(kitten).workflow()).isEqualTo("Draft");
    }

    @Test
    void aPlanNeedsADateAndAnEndAfterItsBeginning() {
        Instant noon = Instant.parse("2030-01-01T12:00:00Z");
        UUID id = UUID.randomUUID();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.images().schedule(id, null, null))
                .withMessageContaining("publication");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.images().schedule(id, noon, noon))
                .withMessageContaining("expiration must be after publication");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRefusalWithStatus200IsAnException() throws Exception {
        server.settings().failNextOperation.set("Publish", "The title is taken.");
        UUID cat = cat();
        OperationFailedException e = catchThrowableOfType(
                OperationFailedException.class, () -> client.images().publish(cat));
        assertThat(e).hasMessage("POST {set}({id})/operation: 200 BadRequest: The title is taken.");
        assertThat(e.action()).isEqualTo("Publish");
        assertThat(e.code()).isEqualTo("BadRequest");
        assertThat(e.vendorMessage()).isEqualTo("The title is taken.");
        assertThat(e.availableActions()).contains("Publish", "Unpublish");
        assertThat(e.isRetryable()).isFalse();
        assertThat(JsonData.parse(e.rawBody()).get("Success")).isEqualTo(JsonData.of(false));
        assertThat(copy(e).availableActions()).isEqualTo(e.availableActions());
    }

    @Test
    void aLockThatWasNotGivenWithStatus200IsAnException() {
        server.nextResponses(FakeResponse.of(200, "{\"Success\":false,\"Message\":\"eve is editing it\"}"));
        UUID cat = cat();
        assertThat(catchThrowableOfType(
                        OperationFailedException.class, () -> client.images().lock(cat)))
                .hasMessageContaining("eve is editing it");
    }

    private static OperationFailedException copy(OperationFailedException e) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (OperationFailedException) in.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Success\":false}",
                "{\"Success\":false,\"Message\":null,\"Title\":\" \",\"ErrorCode\":null,\"AvailableActions\":null}",
                "{\"Success\":false,\"AvailableActions\":[1,{\"x\":2}]}"
            })
    void aRefusalWithoutAReasonNamesTheAction(String answer) {
        server.nextResponses(FakeResponse.of(200, answer));
        assertThatExceptionOfType(OperationFailedException.class)
                .isThrownBy(() -> client.images().publish(UUID.randomUUID()))
                .withMessageContaining("Publish failed; the server sent no reason")
                .satisfies(e -> assertThat(e.availableActions()).isEmpty());
    }

    @Test
    void aRefusalThatQuotesTheKeyKeepsItToItself() {
        server.nextResponses(FakeResponses.failedOperation("no access with " + server.accessKey(), null));
        assertThatExceptionOfType(OperationFailedException.class)
                .isThrownBy(() -> client.images().publish(UUID.randomUUID()))
                .satisfies(e -> assertThat(e + e.rawBody())
                        .doesNotContain(server.accessKey())
                        .contains("████"));
    }

    @Test
    void theLoginPageIsNoSuccess() {
        server.nextResponses(FakeResponses.loginPage(), FakeResponses.loginPage(), FakeResponses.loginPage());
        UUID id = UUID.randomUUID();
        for (Runnable call : List.<Runnable>of(
                () -> client.images().publish(id),
                () -> client.images().lock(id),
                () -> client.images().operations(id))) {
            assertThatExceptionOfType(UnexpectedResponseException.class)
                    .isThrownBy(call::run)
                    .withMessageContaining("login page")
                    .withMessageContaining("wrong base URL");
        }
    }

    @Test
    void anAnswerToAnOperationIsReadInFull() {
        server.nextResponses(
                FakeResponse.of(
                        200,
                        "{\"Success\":true,\"Message\":\"done\",\"Link\":null,\"AvailableActions\":[\"Publish\",{\"Name\":\"X\",\"Title\":\"x\"},7],\"New\":1}"));
        var result = client.images().operate(UUID.randomUUID(), "Custom", Map.of("depth", 3));
        assertThat(result.success()).isTrue();
        assertThat(result.message()).isEqualTo("done");
        assertThat(result.actions()).extracting(ItemAction::name).containsExactly("Publish", "X", null);
        assertThat(result.unknownProperties()).containsEntry("New", JsonData.of(1));
        assertThat(JsonData.parse(lastRequest().body()))
                .isEqualTo(JsonData.parse("{\"action\":\"Custom\",\"actionParameters\":{\"depth\":3}}"));
    }

    @Test
    void anOperationNeedsANameAndValues() {
        UUID id = UUID.randomUUID();
        assertThatIllegalArgumentException().isThrownBy(() -> client.images().operate(id, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        client.images().operate(id, "Schedule", Collections.singletonMap("PublicationDate", null)))
                .withMessageContaining("PublicationDate of Schedule must not be null");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anOperationIsNeverSentTwice() {
        UUID cat = cat();
        server.on(any()).times(3).respond(503);
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> client.images().publish(cat))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(requests("POST")).hasSize(1);
    }

    @Test
    void ofAnOperationWhoseAnswerWasLostNobodyKnowsTheOutcome() {
        UUID kitten = draft();
        server.nextResponses(FakeResponse.lost());
        assertThatExceptionOfType(MedialibException.class)
                .isThrownBy(() -> client.images().publish(kitten))
                .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue())
                .satisfies(e -> assertThat(e.isRetryable()).isFalse());
        assertThat(requests("POST")).hasSize(1);
        assertThat(server.item(kitten).live()).isNotNull();
    }

    @Test
    void whatCanBeDoneIsListed() {
        assertThat(client.images().operations(cat()))
                .extracting(ItemAction::name)
                .contains("Publish", "Unpublish");
        server.nextResponses(FakeResponse.of(200, "[\"Publish\"]"));
        assertThat(client.images().operations(UUID.randomUUID()))
                .containsExactly(new ItemAction("Publish", JsonData.of("Publish")));
        server.nextResponses(FakeResponse.of(200, "{\"value\":{}}"), FakeResponse.of(200, "{}"));
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(UnexpectedResponseException.class)
                    .isThrownBy(() -> client.images().operations(UUID.randomUUID()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 409, 400, 500})
    void anItemThatAnotherEditsIsLockedWhateverTheStatus(int status) {
        server.settings().lockedStatus.set(status);
        UUID cat = cat();
        server.lock(cat, "someone");
        assertThatExceptionOfType(LockedItemException.class)
                .isThrownBy(() -> client.images().update(cat, c -> c.title("mine")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                .satisfies(e -> assertThat(e.vendorMessage()).contains("someone"));
        assertThatExceptionOfType(LockedItemException.class)
                .isThrownBy(() -> client.images().unlockOwn(cat));
        client.images().unlock(cat);
        client.images().update(cat, c -> c.title("mine"));
        assertThat(server.item(cat).draft()).contains("mine");
    }

    @Test
    void aVersionOfOnesOwnIsEditedAndTakenOver() {
        UUID cat = cat();
        client.images().lock(cat);
        assertThat(JsonData.parse(lastRequest().body())).isEqualTo(JsonData.parse("{\"model\":{}}"));
        assertThat(server.item(cat).lockedBy()).isNotNull();
        client.images().saveTemp(cat, c -> c.title("tomcat").clearAuthor());
        assertThat(JsonData.parse(lastRequest().body()))
                .isEqualTo(JsonData.parse("{\"model\":{\"Title\":\"tomcat\",\"Author\":null}}"));
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        client.images().publish(cat);
        assertThat(client.images().get(cat).title()).isEqualTo("tomcat");
        assertThat(server.item(cat).lockedBy()).isNull();
    }

    @Test
    void droppingOnesOwnVersionLeavesTheItem() {
        UUID cat = cat();
        client.images().saveTemp(cat, c -> c.title("tomcat"));
        client.images().unlockOwn(cat);
        client.images().publish(cat);
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
    }

    @Test
    void anotherUsersLockIsRespectedByItsItem() {
        server.addAccessKey("other-key", "other", Role.ADMIN);
        UUID cat = cat();
        client.images().lock(cat);
        SitefinityClient other = client(b -> b.accessKey("other-key"));
        assertThatExceptionOfType(LockedItemException.class)
                .isThrownBy(() -> other.images().lock(cat));
    }

    @Test
    void anItemComesWithItsFallbacksAndItsStatus() {
        server.addCulture("bg");
        UUID cat = server.addMedia(MediaSeed.image().title("cat").property("AlternativeText", "A cat"));
        SitefinityClient bulgarian = client.withCulture("bg");
        bulgarian.images().update(cat, c -> c.title("котка"));
        bulgarian.images().publish(cat);
        Image image = bulgarian.images().getWithFallback(cat);
        assertThat(image.title()).isEqualTo("котка");
        assertThat(image.alternativeText()).isEqualTo("A cat");
        assertThat(SiteServer.query(lastRequest().path()))
                .isEqualTo(Map.of("sf_culture", "bg", "$select", "*", "sf_fallback_prop_names", "*"));
        bulgarian.withFallbackProperties("Title").images().getWithFallback(cat);
        assertThat(SiteServer.query(lastRequest().path())).containsEntry("sf_fallback_prop_names", "Title");
        assertThat(client.images().getWithStatus(cat).unknownProperties()).containsKey("LifecycleStatus");
    }

    @Test
    void allMediaCanBePublished() {
        List<String> sets = Arrays.asList("images", "videos", "documents");
        List<MediaItems<?, ?>> all = List.of(client.images(), client.videos(), client.documents());
        for (int i = 0; i < sets.size(); i++) {
            server.nextResponses(FakeResponse.of(200, "{\"Success\":true}"));
            all.get(i).publish(UUID.randomUUID());
            assertThat(lastRequest().path()).startsWith("/api/default/" + sets.get(i) + "(");
        }
    }
}
