package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The JSON of a model, which the mappers of applications must read and write without loss. */
public record MappedModel(Class<?> type, String json) {

    public static MappedModel of(Class<?> type, String json) {
        return new MappedModel(type, json);
    }

    /** The part of a sample to which a JSON pointer leads. */
    public static MappedModel sample(Class<?> type, String name, String pointer) {
        return new MappedModel(
                type, JsonData.parse(Samples.text(name)).at(pointer).toJson());
    }

    /** Each model with each mapper, for a parameterized test. */
    public static Stream<Arguments> withEachMapper(Stream<MappedModel> models) {
        return models.flatMap(model ->
                Stream.of(UsersMapper.JACKSON_2, UsersMapper.JACKSON_3).map(users -> Arguments.of(users, model)));
    }

    public void assertIsWrittenAsItCame(UsersMapper users) throws Exception {
        Object model = JsonData.parse(json).as(type);

        String written = users.write(model);

        assertThat(JsonData.parse(written)).isEqualTo(JsonData.parse(json));
        assertThat(written).isEqualTo(users.write(JsonData.of(model)));
    }

    public void assertIsReadAsTheSdkReadsIt(UsersMapper users) throws Exception {
        assertThat((Object) users.read(json, type))
                .isEqualTo(JsonData.parse(json).as(type));
    }

    public void assertLosesNothingInCollections(UsersMapper users) throws Exception {
        String shelves = "{\"one\":[" + json + "],\"two\":[" + json + "," + json + "]}";

        Map<String, List<Object>> read = users.readLists(shelves, type);

        assertThat(read.get("two")).hasOnlyElementsOfType(type);
        assertThat(JsonData.parse(users.write(read))).isEqualTo(JsonData.parse(shelves));
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " " + json;
    }
}
