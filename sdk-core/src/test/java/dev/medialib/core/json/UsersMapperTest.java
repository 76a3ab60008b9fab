package dev.medialib.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.UsersMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers that an application has made for itself read and write models and {@link JsonData} without loss. */
@Tag("jackson3")
class UsersMapperTest {

    /** What an application keeps models in. */
    record Album(Picture cover, List<Picture> pictures, JsonData notes) {}

    private static final List<String> PICTURES = List.of(
            "{'id':'a'}",
            "{'id':'a','title':null,'tags':null,'credit':null}",
            "{'id':'a','tags':[],'metadata':{'x':null,'y':[null,{}],'':1.10}}",
            "{'id':'a','extra':{'deep':[1e400,123456789012345678901234567890,0.10,3.14159265358979323846]}}",
            "{'z':null,'id':'a','b':{'title':null},'a':[],'M':1.10}",
            "{'id':'a','explicitNulls':['title'],'unknownProperties':{'id':7},'toJsonData':1}",
            "{'id':'a','class':'Image','_createdAt':'2020-12-27T09:19:00.000Z','kind':'hologram'}",
            "{'id':'a','renditions':[{'width':null,'q':null},{},{'ratio':1.10}],'credit':{'name':'n','x':null}}",
            "{'id':'a','size':'not a number','tags':{'a':1}}",
            "{'id':'\\ud83d\\udc08 \\u0000 \\\"','': ''}");

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    static Stream<Arguments> pictures() {
        return MappedModel.withEachMapper(PICTURES.stream().map(json -> MappedModel.of(Picture.class, quoted(json))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aModelIsWrittenAsItCame(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsWrittenAsItCame(users);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aModelIsReadAsTheSdkReadsIt(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsReadAsTheSdkReadsIt(users);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void modelsInCollectionsLoseNothing(UsersMapper users, MappedModel model) throws Exception {
        model.assertLosesNothingInCollections(users);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void modelsWithinTypesOfTheApplicationLoseNothing(UsersMapper users, MappedModel model) throws Exception {
        String json = model.json();
        String album = "{\"cover\":" + json + ",\"pictures\":[" + json + "],\"notes\":" + json + "}";

        String written = users.write(users.read(album, Album.class));

        assertThat(JsonData.parse(written)).isEqualTo(JsonData.parse(album));
    }

    @ParameterizedTest
    @MethodSource("values")
    void jsonOfAnyKindIsReadAndWrittenWithItsDigits(UsersMapper users, String json) throws Exception {
        JsonData read = users.read(json, JsonData.class);

        assertThat(read).isEqualTo(JsonData.parse(json));
        assertThat(users.write(read)).isEqualTo(json);
    }

    static Stream<Arguments> values() {
        return Stream.of(UsersMapper.JACKSON_2, UsersMapper.JACKSON_3)
                .flatMap(users -> Stream.of(
                                "{}",
                                "[]",
                                "\"\"",
                                "true",
                                "7",
                                "1.10",
                                "3.14159265358979323846264338327950288",
                                "{\"b\":[1.10,{\"c\":null}],\"a\":{}}",
                                "9007199254740993",
                                "123456789012345678901234567890")
                        .map(json -> Arguments.of(users, json)));
    }

    @Test
    void aMapperOfJackson3WithDefaultsReadsFractionsAsDoubles() {
        var mapper = new tools.jackson.databind.json.JsonMapper();
        assertThat(mapper.readValue("{\"x\":1.10,\"y\":[null,2]}", JsonData.class))
                .isEqualTo(JsonData.parse("{\"x\":1.1,\"y\":[null,2]}"));
        assertThat(mapper.writeValueAsString(JsonData.parse("{\"x\":1.10}"))).isEqualTo("{\"x\":1.10}");
    }

    @Test
    void aMapperThatLeavesOutNullsKeepsExplicitOnes() throws Exception {
        JsonMapper sparing = JsonMapper.builder()
                .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
                .build();
        String json = "{\"id\":\"a\",\"title\":null,\"z\":null}";
        assertThat(sparing.writeValueAsString(JsonData.parse(json).as(Picture.class)))
                .isEqualTo(json);
    }

    @Test
    void aModelBecomesATreeOfTheUsersMapper() {
        ObjectNode tree = new JsonMapper()
                .valueToTree(JsonData.parse("{\"id\":\"a\",\"x\":null}").as(Picture.class));
        assertThat(tree.get("x").isNull()).isTrue();
        assertThat(tree).hasSize(2);
    }

    @Test
    void aDocumentWithoutARequiredPropertyIsAnError() {
        assertThatThrownBy(() -> UsersMapper.JACKSON_2.read("{\"title\":\"t\"}", Picture.class))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> UsersMapper.JACKSON_3.read("{\"title\":\"t\"}", Picture.class))
                .hasMessageContaining("id");
    }
}
