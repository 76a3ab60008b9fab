package dev.medialib.sanity;

import static dev.medialib.testsupport.MappedModel.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.AssetCollection;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.asset.UploadSession;
import dev.medialib.sanity.video.Subtitles;
import dev.medialib.testsupport.MappedModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose shape is not documented are read whatever their optional properties contain. */
class OddModelPropertiesTest {
    private static final List<String> VALUES =
            List.of("null", "true", "7", "1.50", "\"\"", "\"x\"", "[]", "[7]", "[{}]", "{}", "{\"_ref\":7}");

    static Stream<MappedModel> models() {
        return Stream.of(
                sample(Directory.class, "library/directory.json", ""),
                sample(AssetCollection.class, "library/collection.json", ""),
                sample(UploadSession.class, "upload/image-with-everything.json", "/uploadSession"),
                sample(Subtitles.class, "library/subtitles.json", ""),
                sample(Aspect.class, "library/aspect.json", ""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPropertyOfAnyTypeLosesNothing(MappedModel model) {
        JsonData whole = JsonData.parse(model.json());
        for (String name : whole.names()) {
            for (String value : name.equals("_id") ? List.<String>of() : VALUES) {
                JsonData odd = whole.with(name, JsonData.parse(value));

                JsonModel read = (JsonModel) odd.as(model.type());

                assertThat(read.toJsonData()).as("%s: %s", name, value).isEqualTo(odd);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTextInPlaceOfAListOrAnObjectIsKeptRaw(MappedModel model) {
        JsonData whole = JsonData.parse(model.json());
        JsonData text = JsonData.of("text");
        for (String name : whole.names()) {
            boolean structure = whole.get(name).isArray() || whole.get(name).isObject();
            if (structure && !name.equals("definition")) {
                JsonModel read = (JsonModel) whole.with(name, text).as(model.type());

                assertThat(read.unknownProperties()).containsEntry(name, text);
            }
        }
    }
}
