package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.sitefinity.Animals.ANIMALS;
import static dev.medialib.testkit.sitefinity.Animals.CAT;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static dev.medialib.testkit.sitefinity.Animals.KITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.HttpCaller;
import dev.medialib.testkit.sitefinity.Caller.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSitefinityBatchTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+)");

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        Animals.addTo(sitefinity);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private Response batch(String body) throws Exception {
        return batch(body, Map.of());
    }

    private Response batch(String body, Map<String, String> headers) throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "multipart/mixed; boundary=\"b\"");
        return caller.send("POST", "$batch", all, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Integer> statuses(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.header("Content-Type")).startsWith("multipart/mixed; boundary=batchresponse_");
        List<Integer> statuses = new ArrayList<>();
        Matcher matcher = STATUS.matcher(response.text());
        while (matcher.find()) {
            statuses.add(Integer.valueOf(matcher.group(1)));
        }
        return statuses;
    }

    private static String changeset(String... requests) {
        StringBuilder body = new StringBuilder("--b\nContent-Type: multipart/mixed; boundary=c\n\n");
        for (int i = 0; i < requests.length; i++) {
            body.append("--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: ")
                    .append(i)
                    .append("\n\n")
                    .append(requests[i])
                    .append('\n');
        }
        return body.append("--c--\n\n\n--b--\n").toString();
    }

    /** The library belongs to another provider, and news are not media. */
    @ParameterizedTest
    @CsvSource({
        "@progress/sitefinity-nextjs-sdk RestClient,uploadItem-culture-provider 400",
        "@progress/sitefinity-webservices-sdk,createRelated 404 destroyRelatedById 404"
    })
    void theFormsOfTheVendorsClientsAreAccepted(String client, String rejected) throws Exception {
        sitefinity.addProvider("librariesProvider2", "Second");
        sitefinity.addCulture("bg");
        sitefinity.addField("images", CustomField.choice("Mood", "Happy"));
        List<String> strange = new ArrayList<>();
        for (JsonNode recorded : HttpCaller.parse(Caller.resource("recorded-clients.json"))) {
            if (recorded.path("client").asText().equals(client)) {
                Response response = replay(recorded);
                if (response.status() >= 300) {
                    strange.add(recorded.path("label").asText() + " " + response.status());
                }
            }
        }
        assertThat(String.join(" ", strange)).isEqualTo(rejected);
    }

    private Response replay(JsonNode recorded) throws Exception {
        sitefinity.recycled().forEach(sitefinity::restore);
        Map<String, String> headers = new HashMap<>();
        recorded.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        byte[] body = recorded.has("bodyBase64")
                ? Base64.getDecoder().decode(recorded.path("bodyBase64").asText())
                : recorded.path("body").asText().getBytes(StandardCharsets.UTF_8);
        return caller.send(
                recorded.path("method").asText(), recorded.path("target").asText(), headers, body);
    }

    @Test
    void theVendorsUploadIsStoredChangedAndPublishedInOneChangeset() throws Exception {
        JsonNode upload = null;
        for (JsonNode recorded : HttpCaller.parse(Caller.resource("recorded-clients.json"))) {
            upload = recorded.path("label").asText().equals("upload-batch") ? recorded : upload;
        }
        Response response = replay(upload);
        assertThat(statuses(response)).containsExactly(201, 204, 200);
        assertThat(response.text()).contains("Content-ID: 0", "Content-ID: 2", "\"Success\":true");
        StoredItem puppy = sitefinity.items("images").get(6);
        assertThat(puppy.publishedCultures()).containsExactly("en");
        assertThat(HttpCaller.parse(puppy.live()).path("AlternativeText").asText())
                .isEqualTo("a dog");
        assertThat(HttpCaller.parse(puppy.live()).path("Title").asText()).isEqualTo("кученце");
        assertThat(sitefinity.file(puppy.id())).isEqualTo(Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUg=="));
    }

    @Test
    void readsAndChangesetsGoTogether() throws Exception {
        String read = "--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n" + "GET "
                + sitefinity.serviceUrl() + "/images?$top=1 HTTP/1.1\n\n";
        Response response = batch(read
                + changeset(
                        "POST albums HTTP/1.1\nContent-Type: application/json\n\n{\"Title\":\"n\"}\n",
                        "PATCH $0?sf_culture=en HTTP/1.1\nContent-Type: application/json\n\n{\"Title\":\"m\"}\n",
                        "POST /api/default/" + CAT_PATH + "/RelatedImages/$ref HTTP/1.1\n\n{\"@odata.id\":\""
                                + sitefinity.serviceUrl() + "/images(" + KITTEN + ")\"}\n",
                        "POST " + CAT_PATH + "/operation HTTP/1.1\n\n{\"action\":\"Publish\"}\n"));
        assertThat(statuses(response)).containsExactly(200, 201, 204, 204, 200);
        assertThat(response.text()).contains("\"value\":[{");
        assertThat(sitefinity.items("albums")).hasSize(3);
        assertThat(HttpCaller.parse(sitefinity.items("albums").get(2).draft())
                        .path("Title")
                        .asText())
                .isEqualTo("m");
        assertThat(sitefinity.item(CAT).related()).containsExactly(KITTEN);
    }

    @Test
    void aChangesetIsUndoneAsAWholeAndNothingFollows() throws Exception {
        Response response = batch(changeset(
                        "PATCH " + CAT_PATH + " HTTP/1.1\n\n{\"Author\":\"me\"}\n",
                        "DELETE images(" + KITTEN + ") HTTP/1.1\n\n",
                        "PATCH images(00000000-0000-0000-0000-000000000009) HTTP/1.1\n\n{}\n")
                .replace("--b--", "--b\nContent-Type: application/http\n\nDELETE " + CAT_PATH + " HTTP/1.1\n\n--b--"));
        assertThat(statuses(response)).containsExactly(404);
        assertThat(HttpCaller.parse(sitefinity.item(CAT).draft()).path("Author").asText())
                .isEmpty();
        assertThat(sitefinity.item(KITTEN).set()).isEqualTo("images");
        assertThat(sitefinity.recycled()).isEmpty();
    }

    @Test
    void aPartThatTheFakeLacksIsNotImplemented() throws Exception {
        Response response = batch(
                changeset("PATCH " + CAT_PATH + " HTTP/1.1\n\n{\"Author\":\"me\"}\n", "PATCH $9 HTTP/1.1\n\n{}\n"));
        assertThat(statuses(response)).containsExactly(501);
        assertThat(response.text()).contains("PATCH /api/default/$9");
        assertThat(HttpCaller.parse(sitefinity.item(CAT).draft()).path("Author").asText())
                .isEmpty();
    }

    @Test
    void afterAnErrorNoMorePartsAreDone() throws Exception {
        String part = "--b\nContent-Type: application/http\n\n%s HTTP/1.1\n\n";
        Response response =
                batch(part.formatted("GET images(" + ANIMALS + ")") + part.formatted("DELETE " + CAT_PATH) + "--b--\n");
        assertThat(statuses(response)).containsExactly(404);
        assertThat(sitefinity.item(CAT).set()).isEqualTo("images");
    }

    @ParameterizedTest
    @CsvSource({
        "'odata.continue-on-error', 404 404 204",
        "'return=minimal, odata.continue-on-error', 404 404 204",
        "'return=minimal', 404"
    })
    void partsAfterAnErrorAreDoneIfTheRequestPrefersIt(String preference, String expected) throws Exception {
        String part = "--b\nContent-Type: application/http\n\n%s HTTP/1.1\n\n";
        String changes =
                changeset("DELETE images(" + ANIMALS + ") HTTP/1.1\n\n").replace("--b--\n", "");
        Response response = batch(
                part.formatted("GET images(" + ANIMALS + ")") + changes + part.formatted("DELETE " + CAT_PATH)
                        + "--b--\n",
                Map.of("Prefer", preference));

        assertThat(statuses(response)).extracting(String::valueOf).containsExactly(expected.split(" "));
        assertThat(sitefinity.recycled()).hasSize(expected.endsWith("204") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b\n",
                "--b\nContent-Type: application/http\n\nGET images HTTP/1.1\n\n",
                "--bx\n\nGET images HTTP/1.1\n\n--b--",
                "--b\nnonsense\n\nGET images HTTP/1.1\n\n--b--",
                "--b\nContent-Type: application/http\n\nnonsense\n\n--b--"
            })
    void aMalformedBatchIsRejected(String body) throws Exception {
        assertThat(batch(body).error(400)).startsWith("BadRequest: ");
    }

    @Test
    void aBatchMustBeMultipart() throws Exception {
        assertThat(caller.post("$batch", "{}").error(400)).contains("multipart/mixed");
    }
}
