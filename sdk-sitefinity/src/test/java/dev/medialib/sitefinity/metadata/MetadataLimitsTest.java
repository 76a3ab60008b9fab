package dev.medialib.sitefinity.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short response that unpacks to a large or deep document is an error, and not the end of the program. */
@Timeout(60)
class MetadataLimitsTest {
    private static final String BEFORE = "<Edmx><DataServices><Schema Namespace=\"N\">";
    private static final String AFTER = "</Schema></DataServices></Edmx>";

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void respond(String document) throws IOException {
        Buffer zipped = new Buffer();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped.outputStream())) {
            out.write(document.getBytes(StandardCharsets.UTF_8));
        }
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "application/xml")
                .addHeader("Content-Encoding", "gzip")
                .body(zipped)
                .build());
    }

    private void assertUnusable(Function<SitefinityClient, ServiceMetadata> call, String reason) {
        SitefinityClient client = server.client();
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> call.apply(client))
                .withMessageContaining(reason);
    }

    private static String repeated(int times, Function<Integer, String> element) {
        return IntStream.range(0, times).mapToObj(element::apply).collect(Collectors.joining());
    }

    private static String type(int number, int base) {
        return "<EntityType Name=\"T" + number + "\" BaseType=\"N.T" + base + "\"><Property Name=\"P" + number
                + "\" Type=\"Edm.String\"/></EntityType>";
    }

    private static String chain(int length) {
        return BEFORE + repeated(length, i -> type(i, i + 1))
                + "<EntityContainer><EntitySet Name=\"s\" EntityType=\"N.T0\"/></EntityContainer>" + AFTER;
    }

    @Test
    void aLongChainOfBaseTypesIsAnError() throws Exception {
        respond(chain(60_000));
        assertUnusable(SitefinityClient::metadataDocument, "more than 100 base types");
    }

    @Test
    void aChainOfBaseTypesIsReadFromItsRoot() throws Exception {
        respond(chain(CsdlReader.MAX_BASE_TYPES));
        assertThat(server.client()
                        .metadataDocument()
                        .entitySet("s")
                        .orElseThrow()
                        .fields())
                .hasSize(CsdlReader.MAX_BASE_TYPES)
                .first()
                .extracting(FieldInfo::name)
                .isEqualTo("P99");
    }

    @Test
    void manyElementsAreAnError() throws Exception {
        respond(BEFORE + "<a/>".repeat(2_000_000) + AFTER);
        assertUnusable(SitefinityClient::metadataDocument, "more than 200000 elements");
    }

    @Test
    void deepElementsAreAnError() throws Exception {
        respond("<Edmx>" + "<a>".repeat(1_000_000));
        assertUnusable(SitefinityClient::metadataDocument, "more than 100 levels");
    }

    @Test
    void manySetsOfOneLargeTypeAreAnError() throws Exception {
        respond(BEFORE + "<EntityType Name=\"T\">"
                + repeated(50_000, i -> "<Property Name=\"P" + i + "\" Type=\"Edm.String\"/>")
                + "</EntityType><EntityContainer>"
                + repeated(50_000, i -> "<EntitySet Name=\"s" + i + "\" EntityType=\"N.T\"/>") + "</EntityContainer>"
                + AFTER);
        assertUnusable(SitefinityClient::metadataDocument, "more than 500000 fields");
    }

    @Test
    void manySetsOfOneLargeJsonTypeAreAnError() throws Exception {
        respond("{\"definitions\":{\"T\":{\"properties\":{\"P\":{}" + repeated(50_000, i -> ",\"P" + i + "\":{}")
                + "}}},\"entityContainer\":{\"entitySets\":{\"s\":{}"
                + repeated(50_000, i -> ",\"s" + i + "\":{\"entityType\":{\"$ref\":\"#/definitions/T\"}}") + "}}}");
        assertUnusable(SitefinityClient::metadata, "more than 500000 fields");
    }
}
