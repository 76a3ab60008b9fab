package dev.medialib.core.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.internal.json.JsonReadException.Kind;
import dev.medialib.core.json.Exhibit;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Picture;
import dev.medialib.core.json.PictureKind;
import dev.medialib.core.json.Rendition;
import dev.medialib.core.json.Timestamp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private static final JsonCodec CODEC = JsonCodec.withMaxTokens(10_000);

    private record Sized(Integer width) {}

    private record Strict(
            String id,
            Long size,
            String title,
            PictureKind kind,
            Timestamp createdAt,
            List<String> tags,
            List<Sized> renditions) {}

    private static JsonReadException failure(String json, JsonType<?> type) {
        return catchThrowableOfType(JsonReadException.class, () -> CODEC.read(json.getBytes(UTF_8), type));
    }

    private static JsonReadException failure(String json, Class<?> type) {
        return failure(json, JsonType.of(type));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``,EMPTY",
                "` \n`,EMPTY",
                "{,TRUNCATED",
                "`[1,`,TRUNCATED",
                "`{\"id\":\"ab`,TRUNCATED",
                "`{\"id\"`,TRUNCATED",
                "`[\"\\u00`,TRUNCATED",
                "tru,TRUNCATED",
                "`[1, nul`,TRUNCATED",
                "`[1, nul]`,MALFORMED",
                "truth,MALFORMED",
                "<html>,MALFORMED",
                "{} {},MALFORMED",
                "{}x,MALFORMED",
                "[1]],MALFORMED",
                "[NaN],MALFORMED",
                "[1e99999999999],MALFORMED",
                "`[\"\u0001\"]`,MALFORMED",
            })
    void failuresAreTold(String json, Kind kind) {
        assertThat(failure(json, JsonData.class).kind()).isEqualTo(kind);
    }

    @Test
    void everyCutOfADocumentIsTruncatedAndNeverAnAnswer() throws Exception {
        String json = "{\"id\":\"a\\u0041é🐈\",\"size\":12,\"tags\":[\"x\",\"y\"],\"x\":[true,false,null,-1.5e3,{}]}";
        byte[] bytes = json.getBytes(UTF_8);

        assertThat(CODEC.read(bytes, Picture.class).size()).isEqualTo(12);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            JsonReadException e = catchThrowableOfType(JsonReadException.class, () -> CODEC.read(cut, Picture.class));
            assertThat(e.kind()).as(new String(cut, UTF_8)).isEqualTo(Kind.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"size\":\"1600\"}",
                "{\"id\":\"a\",\"size\":1.5}",
                "{\"id\":\"a\",\"size\":9223372036854775808}",
                "{\"id\":\"a\",\"size\":true}",
                "{\"id\":\"a\",\"size\":\"\"}",
                "{\"id\":\"a\",\"title\":5}",
                "{\"id\":\"a\",\"title\":true}",
                "{\"id\":\"a\",\"title\":{}}",
                "{\"id\":\"a\",\"kind\":7}",
                "{\"id\":\"a\",\"createdAt\":1609060740}",
                "{\"id\":\"a\",\"tags\":\"x\"}",
                "{\"id\":\"a\",\"tags\":\"\"}",
                "{\"id\":\"a\",\"tags\":[1]}",
                "{\"id\":\"a\",\"renditions\":[\"\"]}",
                "[]",
                "\"\"",
                "null",
            })
    void noValueIsBentIntoShape(String json) {
        assertThat(failure(json, Strict.class).kind()).isEqualTo(Kind.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":null}", "{\"id\":7}", "{}", "[]", "\"\"", "null"})
    void aModelIsNotReadWithoutItsRequiredProperties(String json) {
        assertThat(failure(json, Picture.class).kind()).isEqualTo(Kind.MISMATCH);
    }

    @Test
    void mismatchesOfPlainTypesAreTold() {
        for (Class<?> type :
                List.of(int.class, Integer.class, boolean.class, double.class, UUID.class, Instant.class)) {
            assertThat(failure("\"\"", type).kind()).as(type.getName()).isEqualTo(Kind.MISMATCH);
            assertThat(failure("null", type).kind()).as(type.getName()).isEqualTo(Kind.MISMATCH);
            assertThat(failure("{}", type).kind()).as(type.getName()).isEqualTo(Kind.MISMATCH);
        }
        assertThat(failure("1", Instant.class).kind()).isEqualTo(Kind.MISMATCH);
        assertThat(failure("1", boolean.class).kind()).isEqualTo(Kind.MISMATCH);
        assertThat(failure("\"1\"", boolean.class).kind()).isEqualTo(Kind.MISMATCH);
    }

    @Test
    void aMismatchSaysWhereAndWhat() {
        JsonReadException e = failure("{\"id\":\"a\",\n \"renditions\":[{},{\"width\":\"s3cret\"}]}", Strict.class);

        assertThat(e.path()).isEqualTo("$.renditions[1].width");
        assertThat(e.getMessage())
                .startsWith("JSON at $.renditions[1].width (line 2, column ")
                .endsWith(" is a string, expected Integer");
        assertThat(failure("{\"title\":\"s3cret\"}", Picture.class).getMessage())
                .contains("without [id]");
        assertThat(failure("{}", Exhibit.class).getMessage()).contains(", _createdAt,");
        assertThat(failure("{\"a b\":1}", new JsonType<Map<String, String>>() {})
                        .path())
                .isEqualTo("$['a b']");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"size\":\"s3cret\"}",
                "{\"id\":\"a\",\"title\":[\"s3cret\"]}",
                "{\"id\":\"a\",\"renditions\":[{\"width\":\"s3cret\"}]}",
                "{\"id\":\"a\", s3cret}",
                "[s3cret",
                "s3cret",
                "\"s3cret",
                "\"s3cret\" \"s3cret\"",
                "\"s3cret\"",
            })
    void noFailureQuotesTheDocument(String json) {
        StringWriter trace = new StringWriter();
        failure(json, Strict.class).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain("s3cret");
    }

    @Test
    void limitsHold() {
        assertThat(failure("[".repeat(600), JsonData.class).kind()).isEqualTo(Kind.LIMIT);
        assertThat(failure("[" + "9".repeat(1001) + "]", JsonData.class).kind()).isEqualTo(Kind.LIMIT);
        JsonReadException tooLong = catchThrowableOfType(
                JsonReadException.class,
                () -> CODEC.read(("[" + "1,".repeat(50_000) + "1]").getBytes(UTF_8), JsonData.class));
        assertThat(tooLong.kind()).isEqualTo(Kind.LIMIT);
    }

    private static String text(byte[] bytes, Charset charset) throws IOException {
        return CODEC.read(bytes, bytes.length, charset, JsonType.of(JsonData.class))
                .get(0)
                .asString();
    }

    @Test
    void encodingsAreDetectedOrBelieved() throws Exception {
        String json = "[\"кот é 🐈\"]";

        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE"))) {
            assertThat(text(json.getBytes(charset), null)).isEqualTo("кот é 🐈");
            assertThat(text(("\uFEFF" + json).getBytes(charset), charset)).isEqualTo("кот é 🐈");
        }
        assertThat(text("[\"é\"]".getBytes(ISO_8859_1), ISO_8859_1)).isEqualTo("é");
        assertThat(failureOf("[\"é\"]".getBytes(ISO_8859_1)).kind()).isEqualTo(Kind.MALFORMED);
    }

    private static JsonReadException failureOf(byte[] bytes) {
        return catchThrowableOfType(JsonReadException.class, () -> CODEC.read(bytes, JsonData.class));
    }

    @Test
    void timesAreTextAndNullsAreLeftOut() throws Exception {
        assertThat(CODEC.read("\"2020-01-01T00:00:00+01:00\"".getBytes(UTF_8), OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2020-01-01T00:00:00+01:00"))
                .hasToString("2020-01-01T00:00+01:00");
        assertThat(JsonCodec.writeString(List.of(OffsetDateTime.parse("2020-01-01T00:00:00+01:00"), Instant.EPOCH)))
                .isEqualTo("[\"2020-01-01T00:00:00+01:00\",\"1970-01-01T00:00:00Z\"]");
        assertThat(JsonCodec.writeString(Rendition.builder().width(1).build())).isEqualTo("{\"width\":1}");
    }

    @Test
    void genericTypesAreRead() throws Exception {
        assertThat(JsonCodec.convert(List.of(Map.of("width", 3)), new JsonType<List<Rendition>>() {}))
                .containsExactly(Rendition.builder().width(3).build());
        assertThat(CODEC.read("{\"a\":[{}]}", new JsonType<Map<String, List<Rendition>>>() {}))
                .containsOnlyKeys("a");
    }

    private static JsonList<Sized> list(String json, String... names) throws JsonReadException {
        byte[] bytes = json.getBytes(UTF_8);
        return CODEC.readList(bytes, bytes.length, null, JsonType.of(Sized.class), List.of(names));
    }

    @Test
    void aListIsReadBareOrFromTheFirstNameThatIsPresent() throws Exception {
        assertThat(list("[{\"width\":1}]", "value")).isEqualTo(new JsonList<>(true, List.of(new Sized(1)), Map.of()));
        JsonList<Sized> ranked = list("{\"b\":[],\"n\":2,\"a\":[{\"width\":3}]}", "a", "b");
        assertThat(ranked.items()).containsExactly(new Sized(3));
        assertThat(ranked.others()).containsOnlyKeys("b", "n");
        assertThat(list("{\"n\":2}", "a").items()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"value\":[{},{\"width\":\"x\"}]}`,$.value[1].width",
                "`{\"value\":[{},null]}`,$.value[1]",
                "`{\"value\":{}}`,$.value",
                "`[null]`,$[0]",
                "`7`,$",
            })
    void aListThatDoesNotFitNamesItsPath(String json, String path) {
        JsonReadException failure = catchThrowableOfType(JsonReadException.class, () -> list(json, "value"));

        assertThat(failure.path()).isEqualTo(path);
    }

    @Test
    void aListIsReadInTheCharsetThatTheResponseNames() throws Exception {
        byte[] json = "{\"value\":[\"Zürich\"]}".getBytes(ISO_8859_1);

        assertThat(CODEC.readList(json, json.length, ISO_8859_1, JsonType.of(String.class), List.of("value"))
                        .items())
                .containsExactly("Zürich");
    }

    @Test
    void millionsOfTinyValuesAreALimitAndNotTheEndOfTheHeap() {
        byte[] many = ("[" + "{},".repeat(3_000_000) + "{}]").getBytes(UTF_8);
        assertThatThrownBy(() -> CODEC.read(many, JsonType.of(JsonData.class)))
                .isInstanceOfSatisfying(
                        JsonReadException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LIMIT));
    }
}
