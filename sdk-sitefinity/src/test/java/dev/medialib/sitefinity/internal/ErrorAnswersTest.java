package dev.medialib.sitefinity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.MissingPropertiesException;
import dev.medialib.sitefinity.error.ParentHasChildrenException;
import dev.medialib.sitefinity.error.ValidationException;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.FakeResponses;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest extends AgainstFakeSitefinity {
    private final UUID id = UUID.randomUUID();

    private ApiException refusal(FakeResponse answer) {
        server.nextResponses(answer);
        return catchThrowableOfType(
                ApiException.class,
                () -> client.withOptions(o -> o.retries(0)).images().update(id, c -> c.title("x")));
    }

    @ParameterizedTest
    @EnumSource(names = {"ODATA", "ODATA_WITH_DETAILS", "MESSAGE_WITH_CODE"})
    void codeAndMessageAreReadFromEachEnvelope(ErrorForm envelope) {
        ApiException e = refusal(envelope.response(400, "BadRequest", "The filter is wrong."));
        assertThat(e.code()).isEqualTo("BadRequest");
        assertThat(e.vendorMessage()).isEqualTo("The filter is wrong.");
        assertThat(e).hasMessage("PATCH {set}({id}): 400 BadRequest: The filter is wrong.");
        assertThat(e.rawBody()).contains("BadRequest");
    }

    @Test
    void theEnvelopeOfAspNetHasNoCode() {
        ApiException e = refusal(ErrorForm.MESSAGE.response(400, "BadRequest", "The request is invalid."));
        assertThat(e.code()).isNull();
        assertThat(e.vendorMessage()).isEqualTo("The request is invalid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"code\":\"\",\"message\":\"An error has occurred.\",\"innererror\":{\"message\":\"No such column\"}}}|null|An error has occurred. (No such column)",
                "{\"error\":{\"code\":\"X\",\"innererror\":{\"message\":\"inside\"}}}|X|inside",
                "{\"error\":{\"code\":404,\"message\":\"numbers\"}}|404|numbers",
                "{\"error\":{\"code\":null,\"message\":null}}|null|HTTP status 400",
                "{\"error\":\"text\"}|text|HTTP status 400",
                "{\"Message\":\"m\",\"MessageDetail\":\"d\"}|null|m (d)",
                "{\"Message\":{\"x\":1},\"ErrorCode\":[]}|null|HTTP status 400",
                "[]|null|HTTP status 400",
                "null|null|HTTP status 400"
            })
    void oddEnvelopesLoseNothingThatCanBeRead(String body, String code, String message) {
        ApiException e = refusal(FakeResponse.of(400, body));
        assertThat(String.valueOf(e.code())).isEqualTo(code);
        assertThat(e.vendorMessage()).isEqualTo(message);
        assertThat(e.rawBody()).isEqualTo(body);
    }

    @Test
    void plainTextAndNothingAreErrorsToo() {
        assertThat(refusal(ErrorForm.TEXT.response(400, "", "Request blocked by policy 7"))
                        .vendorMessage())
                .contains("Request blocked by policy 7");
        assertThat(refusal(ErrorForm.EMPTY.response(403, "", ""))).isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401,check that the credential is for this site",
        "403,check that the credential is for this site",
        "404,check base URL and service path",
        "413,upload it in chunks",
        "503,may be starting up",
        "400,not from the service"
    })
    void anHtmlPageSaysWhatToDo(int status, String advice) {
        ApiException e = refusal(FakeResponse.html(status));
        assertThat(e.vendorMessage())
                .startsWith("the response is not from the service but an HTML page titled \"" + status + "\"")
                .contains(advice)
                .doesNotContain("<");
        assertThat(e.rawBody()).contains("Sorry");
        assertThat(e.code()).isNull();
    }

    @Test
    void iisRefusesLargeFilesWithStatus404() {
        ApiException e = refusal(FakeResponse.of(404, "<html><head><title> IIS 10.0\n 404.13 </title></head>")
                .withHeader("Content-Type", "text/html"));
        assertThat(e.vendorMessage())
                .startsWith("the response is not from the service but an HTML page titled \"IIS 10.0 404.13\"")
                .contains("in chunks");
        assertThat(refusal(FakeResponse.of(500, "<html>")).vendorMessage())
                .isEqualTo("the response is not from the service but an HTML page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 &ndash; File &amp; folder|404 – File & folder",
                "R&#38;D&#x2019;s &#10; &quot;site&quot;|R&D’s \"site\"",
                "&amp;lt;b&gt;|&lt;b>",
                "&unknown; &#xD800; &#9999999; &; AT&T|&unknown; &#xD800; &#9999999; &; AT&T"
            })
    void entitiesInTheTitleOfAPageAreDecoded(String title, String text) {
        assertThat(refusal(FakeResponse.of(500, "<html><head><title>" + title + "</title></head>"))
                        .vendorMessage())
                .startsWith("the response is not from the service but an HTML page titled \"" + text + "\"");
    }

    @Test
    void anItemWithoutIdIsNamedAsOnTheWire() {
        server.nextResponses(FakeResponse.of(200, "{\"Title\":\"cat\",\"Tags\":[null]}"));

        assertThatThrownBy(() -> client.images().get(id))
                .hasMessageContaining("is an object without [Id], expected Image with them");
    }

    @Test
    void nullsAmongTagsDoNotHideTheItem() {
        server.nextResponses(FakeResponse.of(200, "{\"Id\":\"" + id + "\",\"Tags\":[null]}"));

        Image image = client.images().get(id);

        assertThat(image.tags()).isNull();
        assertThat(image.unknownProperties()).containsEntry("Tags", JsonData.parse("[null]"));
    }

    @Test
    void aSiteThatStartsUpIsAskedAgainByReads() {
        UUID cat = cat();
        server.nextResponses(FakeResponse.html(503), FakeResponse.html(503));
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        assertThat(time.sleeps()).hasSize(2);
    }

    @Test
    void theLoginPageInPlaceOfAnItemSaysWhatItIs() {
        server.nextResponses(FakeResponses.loginPage());
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> client.images().get(id))
                .withMessageContaining("it is an HTML page: a login page, a proxy or a wrong base URL?")
                .satisfies(e -> assertThat(e.bodyStart()).contains("Log in"));
    }

    @Test
    void withoutACredentialTheServiceRefusesAndDoesNotRedirect() {
        SitefinityClient stranger = client(b -> {});
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> stranger.images().get(id))
                .satisfies(e ->
                        assertThat(e.vendorMessage()).isEqualTo("Authorization has been denied for this request."));
        assertThat(lastRequest().header("X-SF-Service-Request")).isEqualTo("true");
    }

    @Test
    void fieldsThatAreNotValidAreNamed() {
        ApiException e = refusal(FakeResponses.validation(Map.of("UrlName", "UrlExists")));
        assertThat(e).isInstanceOf(ValidationException.class);
        assertThat(e.code()).isEqualTo("Validation");
        assertThat(e.fieldErrors()).isEqualTo(Map.of("UrlName", "UrlExists"));
        assertThat(e).hasMessage("PATCH {set}({id}): 400 Validation: fields are invalid; UrlName: UrlExists");
    }

    @Test
    void fieldsWithinFieldsHaveAPath() {
        String message =
                "{\"Title\":\"Required\",\"Address\":{\"ErrorCode\":\"Invalid\",\"InnerFields\":{\"City\":\"Required\","
                        + "\"Geo\":{\"ErrorCode\":null,\"InnerFields\":{\"Lat\":\"MaxValue\"}}}},\"Odd\":{\"ErrorCode\":7},\"Other\":{\"x\":1}}";
        ApiException e = refusal(ErrorForm.ODATA.response(400, "Validation", message));
        assertThat(e.fieldErrors())
                .containsExactly(
                        Map.entry("Title", "Required"),
                        Map.entry("Address", "Invalid"),
                        Map.entry("Address.City", "Required"),
                        Map.entry("Address.Geo.Lat", "MaxValue"),
                        Map.entry("Odd", "7"),
                        Map.entry("Other", "{\"x\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The title is too long.", "[]", "\"x\"", "{}", "{\"Title\":"})
    void aValidationThatIsNoDocumentKeepsItsMessage(String message) {
        ApiException e = refusal(ErrorForm.ODATA.response(500, "Validation", message));
        assertThat(e).isInstanceOf(ValidationException.class);
        assertThat(e.fieldErrors()).isEmpty();
        assertThat(e.vendorMessage()).isEqualTo(message);
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void otherKnownErrorsHaveTheirTypes() {
        assertThat(refusal(ErrorForm.ODATA.response(500, "ParentHasChildren", "x")))
                .isInstanceOf(ParentHasChildrenException.class);
        assertThat(refusal(ErrorForm.ODATA.response(400, "BadRequest", "Missing properties: A, B")))
                .isInstanceOf(MissingPropertiesException.class);
        assertThat(refusal(ErrorForm.ODATA.response(404, "Not Found", "x"))).isInstanceOf(NotFoundException.class);
        assertThat(refusal(ErrorForm.HTML.response(413, "", ""))).isInstanceOf(PayloadTooLargeException.class);
    }

    @Test
    void aCodeThatNobodyKnowsIsKept() {
        ApiException e = refusal(ErrorForm.ODATA.response(501, "Brand New", "x"));
        assertThat(e).isInstanceOf(ServerException.class);
        assertThat(e.code()).isEqualTo("Brand New");
    }
}
