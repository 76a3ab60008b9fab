package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server that others wrote refuses arrives with its status, its code and its words. */
@Tag("interop")
@ExtendWith(PeerSite.Shared.class)
class ErrorsOfODataPeerTest {
    private final SitefinityClient client;

    ErrorsOfODataPeerTest(PeerSite site) {
        this.client = site.client();
    }

    private static ApiException assertRefused(ThrowingCallable call, int status, String code, String message) {
        ApiException refusal = catchThrowableOfType(ApiException.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.vendorMessage()).contains(message);
        assertThat(refusal.body().at("/error/message").asString()).contains(message);
        assertThat(refusal.isRetryable()).isFalse();
        return refusal;
    }

    private void list(Filter filter) {
        client.images().list(q -> q.filter(filter)).firstPage();
    }

    @Test
    void anIdThatIsNone() {
        assertRefused(
                () -> client.call(Method.GET, "images({id})", r -> r.path("id", "nope")),
                400,
                "400",
                "Invalid value: nope");
    }

    @Test
    void anItemThatIsNotThere() {
        UUID nobody = PeerSite.id(777);

        assertThat(assertRefused(() -> client.images().get(nobody), 404, "404", "Not Found"))
                .isInstanceOf(NotFoundException.class);
        assertThat(client.images().find(nobody)).isEmpty();
    }

    @Test
    void aPropertyThatIsNotThere() {
        String message = "Property \"Nope\" does not exist";

        assertRefused(() -> list(StringField.named("Nope").eq("a")), 400, "400", message);
        assertRefused(() -> client.images().get(PeerSite.CAT, p -> p.select("Nope")), 400, "400", "Nope");
        assertRefused(() -> client.images().count(StringField.named("Nope").isNull()), 400, "400", message);
        assertRefused(() -> client.images().update(PeerSite.CAT, i -> i.field("Nope", 1)), 400, "400", message);
    }

    @Test
    void aFilterThatIsNoOData() {
        for (String odata : new String[] {"Title eq", "Title = 'cat'", "Title eq 'it's'", "(Title eq 'cat'", "a+b"}) {
            assertRefused(() -> list(Filter.raw(odata)), 400, "400", "");
        }
    }

    /** A strict server shows that what the fields write has none of this. */
    @Test
    void theBlankThatTheVendorsOwnClientWritesAfterAColon() {
        assertRefused(
                () -> list(Filter.raw("Tags/any(x: x eq " + PeerSite.tag(1) + ")")), 400, "400", "Parsing URL failed");
    }

    @Test
    void aFunctionThatItDoesNotHave() {
        assertRefused(() -> list(Filter.raw("cast(Title,'Edm.String') eq 'cat'")), 501, "501", "cast");
    }

    @Test
    void aSetThatItDoesNotServe() {
        ApiException refusal =
                assertRefused(() -> client.documentLibraries().list().firstPage(), 404, "404", "documentlibraries");

        assertThat(refusal).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFieldThatAMadeItemMustHave() {
        ApiException refusal = assertRefused(
                () -> client.call(Method.POST, "albums", r -> r.json(Map.of("UrlName", "x"))),
                400,
                "ASSERT_MANDATORY",
                "Provide the missing value.");

        assertThat(refusal.body().at("/error/target").asString()).isEqualTo("Title");
    }

    @Test
    void anOperationOnALockedItem() {
        ApiException refusal = assertRefused(
                () -> client.call(
                        Method.POST,
                        "images({id})/Default.Operation",
                        r -> r.path("id", PeerSite.CAT).json(Map.of("action", "Boom"))),
                409,
                "409",
                "LockedItem");

        assertThat(refusal).isInstanceOf(ConflictException.class);
    }

    @Test
    void aServiceThatIsNotThere() {
        try (SitefinityClient lost = SitefinityClient.builder()
                .baseUrl(client.preview(c -> c.images().count()).url().replaceFirst("/api/.*", ""))
                .servicePath("api/other")
                .build()) {
            assertThat(catchThrowableOfType(
                                    NotFoundException.class,
                                    () -> lost.images().list().firstPage())
                            .status())
                    .isEqualTo(404);
            // a page and no error of OData: not to be taken for an item that is not there
            assertThat(catchThrowableOfType(
                            NotFoundException.class, () -> lost.images().find(PeerSite.CAT)))
                    .isNotNull();
        }
    }

    @Test
    void wordsAreSoughtByTheGenericCall() {
        assertThat(client.call(
                                Method.GET,
                                "images",
                                r -> r.query("$search", "cat").query("$select", "Title"))
                        .at("/value/0/Title")
                        .asString())
                .isEqualTo("cat");
        // Sitefinity's own function, which it lacks
        assertRefused(() -> client.images().searchCount("cat", List.of(ImageFields.TITLE)), 404, "404", "");
    }
}
