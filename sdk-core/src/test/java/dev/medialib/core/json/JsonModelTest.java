package dev.medialib.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonReadException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonModelTest {
    private static Picture read(String json) throws JsonReadException {
        return JsonCodec.DEFAULT.read(json.getBytes(StandardCharsets.UTF_8), Picture.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a'}",
                "{'id':'a','title':null}",
                "{'id':'a','title':''}",
                "{'id':'','tags':[]}",
                "{'id':'a','tags':null}",
                "{'id':'a','tags':['x','','x']}",
                "{'id':'a','metadata':{}}",
                "{'id':'a','metadata':{'x':null,'y':[null,{}],'':1.10}}",
                "{'id':'a','extra':null,'size':null,'kind':null,'_createdAt':null}",
                "{'id':'a','extra':{'deep':[1e400,123456789012345678901234567890,0.10]}}",
                "{'z':null,'id':'a','b':{'title':null},'a':[],'M':1.10}",
                "{'id':'a','explicitNulls':['title'],'unknownProperties':{'id':7}}",
                "{'id':'a','explicitNulls':null,'unknownProperties':null}",
                "{'id':'a','large':true,'isLarge':false,'className':'x','class':'y','createdAt':3,'builder':{}}",
                "{'id':'a','class':'Image','_createdAt':'2020-12-27T09:19:00.000Z','kind':'hologram'}",
                "{'id':'a','renditions':[{'width':null,'q':null},{},{'ratio':1.10,'url':''}]}",
                "{'id':'котка 🐈 \\u0000 \\\" \\ud83d','': '','$type':'x','a.b':1,'with space':{}}",
            })
    void whatComesInGoesOutAgain(String quoted) throws Exception {
        JsonData in = JsonData.parse(quoted.replace('\'', '"'));

        Picture picture = in.as(Picture.class);
        assertThat(JsonData.of(picture)).isEqualTo(in);
        Picture again = JsonCodec.DEFAULT.read(JsonCodec.write(picture), Picture.class);
        assertThat(again).isEqualTo(picture).hasSameHashCodeAs(picture);
        assertThat(JsonData.parse(JsonCodec.writeString(again))).isEqualTo(in);
    }

    @Test
    void unknownPropertiesKeepTheirOrderAndTheirDigits() throws Exception {
        Picture picture = read("{\"z\":1.10,\"id\":\"a\",\"y\":null,\"b\":1e2,\"a\":[]}");

        assertThat(picture.unknownProperties().keySet()).containsExactly("z", "y", "b", "a");
        assertThat(picture.unknownProperties().get("y")).isSameAs(JsonData.NULL);
        assertThat(JsonCodec.writeString(picture))
                .isEqualTo("{\"id\":\"a\",\"z\":1.10,\"y\":null,\"b\":1E+2,\"a\":[]}");
    }

    @Test
    void absentNullAndEmptyAreThreeThings() throws Exception {
        Picture absent = read("{\"id\":\"a\"}");
        Picture explicit = read("{\"id\":\"a\",\"tags\":null}");
        Picture empty = read("{\"id\":\"a\",\"tags\":[]}");

        assertThat(absent.tags()).isNull();
        assertThat(explicit.tags()).isNull();
        assertThat(empty.tags()).isEmpty();
        assertThat(absent.explicitNulls()).isEmpty();
        assertThat(explicit.explicitNulls()).containsExactly("tags");
        assertThat(absent).isNotEqualTo(explicit);
        assertThat(absent).isNotEqualTo(empty);
    }

    @Test
    void modelsThatDifferOnlyInUnknownPropertiesAreNotEqual() throws Exception {
        assertThat(read("{\"id\":\"a\",\"x\":1}")).isNotEqualTo(read("{\"id\":\"a\",\"x\":2}"));
        assertThat(read("{\"id\":\"a\",\"x\":1}")).isEqualTo(read("{\"x\":1.0,\"id\":\"a\"}"));
    }

    @Test
    void anExplicitNullGivesWayToAValueSetSince() throws Exception {
        Picture titled = read("{\"id\":\"a\",\"title\":null,\"size\":null}").withTitle("Cat");

        assertThat(JsonCodec.writeString(titled)).isEqualTo("{\"id\":\"a\",\"title\":\"Cat\",\"size\":null}");
    }

    @Test
    void withReturnsThePublicTypeAndKeepsWhatItDoesNotKnow() throws Exception {
        Picture changed = read("{\"id\":\"a\",\"later\":{\"n\":1}}").withTags(List.of("x"));

        assertThat(JsonData.of(changed))
                .isEqualTo(JsonData.parse("{\"id\":\"a\",\"tags\":[\"x\"],\"later\":{\"n\":1}}"));
    }

    @Test
    void builtModelsAreWrittenWithWhatWasSet() {
        Picture built = Picture.builder()
                .id("a")
                .kind(PictureKind.PHOTO)
                .createdAt(Timestamp.of("2020-12-27T09:19:00.000Z"))
                .putUnknownProperties("x", JsonData.of(1))
                .build();

        assertThat(JsonCodec.writeString(built))
                .isEqualTo("{\"id\":\"a\",\"_createdAt\":\"2020-12-27T09:19:00.000Z\",\"kind\":\"photo\",\"x\":1}");
        assertThat(Picture.builder().from(built).build()).isEqualTo(built);
    }

    @Test
    void theLastOfDuplicateKeysWins() throws Exception {
        Picture picture = read(
                "{\"id\":\"a\",\"id\":\"b\",\"x\":1,\"x\":2,\"tags\":[\"1\"],\"tags\":[\"2\"],\"title\":null,\"title\":\"t\"}");

        assertThat(JsonData.of(picture))
                .isEqualTo(JsonData.parse("{\"id\":\"b\",\"x\":2,\"tags\":[\"2\"],\"title\":\"t\"}"));
    }

    @Test
    void aMapperOfTheUsersOwnWritesModelsToo() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"kind\":\"photo\",\"title\":null,\"x\":{\"y\":[1.5,null]}}");

        assertThat(new JsonMapper().writeValueAsString(picture))
                .contains("\"id\":\"a\"", "\"kind\":\"photo\"", "\"x\":{\"y\":[1.5,null]}")
                .doesNotContain("explicitNulls", "large");
    }

    @Test
    void accessorsGiveTheirTypes() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"size\":9007199254740993,\"kind\":\"hologram\",\"class\":\"c\","
                + "\"_createdAt\":\"2020-12-27T09:19:00.000Z\",\"renditions\":[{\"width\":7}]}");

        assertThat(picture.size()).isEqualTo(9007199254740993L);
        assertThat(picture.isLarge()).isTrue();
        assertThat(picture.kind()).isEqualTo(PictureKind.of("hologram"));
        assertThat(picture.className()).isEqualTo("c");
        assertThat(picture.renditions())
                .singleElement()
                .extracting(Rendition::width)
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a','size':'12'}",
                "{'id':'a','size':24.5}",
                "{'id':'a','size':1e999999}",
                "{'id':'a','title':{'x':[1]}}",
                "{'id':'a','tags':'x'}",
                "{'id':'a','tags':['x',1]}",
                "{'id':'a','tags':['x',null]}",
                "{'id':'a','credit':{'year':1}}",
                "{'id':'a','credit':[[]]}",
                "{'id':'a','credits':[{'name':'n'},{}]}",
                "{'id':'a','labels':7}",
                "{'id':'a','labels':{'en':'x','de':7}}",
            })
    void aValueThatDoesNotFitIsKeptAndWrittenOnce(String quoted) throws Exception {
        String json = quoted.replace('\'', '"');
        Picture picture = read(json);

        assertThat(picture.unknownProperties()).hasSize(1);
        assertThat(JsonData.parse(JsonCodec.writeString(picture))).isEqualTo(JsonData.parse(json));
    }

    @Test
    void aNestedModelIsReadInPart() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"credit\":{\"name\":\"n\",\"year\":\"x\"}}");

        assertThat(picture.unknownProperties()).isEmpty();
        assertThat(picture.credit().unknownProperties()).containsOnlyKeys("year");
    }

    @Test
    void aValueSetSinceOverridesTheRawOneAndIsWrittenOnce() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"size\":\"x\"}").withSize(5L);

        assertThat(JsonCodec.writeString(picture)).isEqualTo("{\"id\":\"a\",\"size\":5}");
    }

    @Test
    void theLastOfDuplicateKeysWinsOverARawValue() throws Exception {
        assertThat(JsonCodec.writeString(read("{\"id\":\"a\",\"size\":5,\"size\":\"x\"}")))
                .isEqualTo("{\"id\":\"a\",\"size\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1000.0", "1e3"})
    void wholeNumbersAreReadInEachForm(String number) throws Exception {
        assertThat(read("{\"id\":\"a\",\"size\":" + number + "}").size()).isEqualTo(1000);
    }

    @Test
    void anExplicitNullAfterARawValueWins() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"size\":\"x\",\"size\":null}");

        assertThat(picture.explicitNulls()).containsExactly("size");
        assertThat(JsonCodec.writeString(picture)).isEqualTo("{\"id\":\"a\",\"size\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000000000", "1e999999999", "-2147483649"})
    void aNumberBeyondItsTypeIsKeptInANestedModel(String number) throws Exception {
        String json = "{\"id\":\"a\",\"renditions\":[{\"width\":" + number + "}]}";
        Rendition rendition = read(json).renditions().get(0);

        assertThat(rendition.width()).isNull();
        assertThat(rendition.unknownProperties()).containsEntry("width", JsonData.parse(number));
    }

    @Test
    void nullDoesNotOverrideARawValue() throws Exception {
        Picture picture = read("{\"id\":\"a\",\"size\":\"x\"}").withSize(null);

        assertThat(JsonCodec.writeString(picture)).isEqualTo("{\"id\":\"a\",\"size\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "title", "size", "floor", "shown", "price", "kind", "_createdAt", "credit"})
    void aRequiredPropertyOfAnotherShapeIsAnError(String name) throws Exception {
        byte[] json = exhibitWithArrayAs(name);

        assertThatThrownBy(() -> JsonCodec.DEFAULT.read(json, Exhibit.class))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "rooms", "notes"})
    void aCollectionOfAnotherShapeIsEmptyAndKept(String name) throws Exception {
        Exhibit exhibit = JsonCodec.DEFAULT.read(exhibitWithArrayAs(name), Exhibit.class);

        assertThat(exhibit.unknownProperties()).containsOnlyKeys(name);
    }

    private static byte[] exhibitWithArrayAs(String name) throws Exception {
        ObjectNode exhibit = (ObjectNode) new JsonMapper().readTree("""
                        {"id": "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "title": "t", "size": 1, "floor": 2, "shown": true,
                         "price": 1.50, "kind": "k", "_createdAt": "2020-12-27T09:19:00.000Z", "credit": {"name": "n"},
                         "tags": [], "rooms": [], "notes": {}}
                        """);
        exhibit.putArray(name).addArray();
        return exhibit.toString().getBytes(StandardCharsets.UTF_8);
    }
}
