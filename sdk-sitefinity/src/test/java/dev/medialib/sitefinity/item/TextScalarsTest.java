package dev.medialib.sitefinity.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.json.TextScalars;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sitefinity.MainClasses;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.media.Image;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and booleans that come as texts, as from a server that writes OData with IEEE754Compatible=true. */
class TextScalarsTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final String TEXTS = "{\"Id\":\"" + CAT
            + "\",\"Width\":\"1024\",\"TotalSize\":\"9007199254740993\",\"Ordinal\":\"-2.50\",\"IncludeInSitemap\":\"True\"}";
    private static final String VALUES = "{\"Id\":\"" + CAT
            + "\",\"Width\":1024,\"TotalSize\":9007199254740993,\"Ordinal\":-2.50,\"IncludeInSitemap\":true}";

    @Test
    void textsAreReadAsTheValuesThatTheyContain() {
        Image image = JsonData.parse(TEXTS).as(Image.class);

        assertThat(image.width()).isEqualTo(1024);
        assertThat(image.totalSize()).isEqualTo(9007199254740993L);
        assertThat(image.ordinal()).isEqualTo(new BigDecimal("-2.50"));
        assertThat(image.includeInSitemap()).isTrue();
        assertThat(image).isEqualTo(JsonData.parse(VALUES).as(Image.class));
        assertThat(image.toJsonData()).isEqualTo(JsonData.parse(VALUES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "", "10.5", "true", "99999999999", " 1024", "NaN"})
    void whatIsNoValueStaysAsItCame(String width) {
        JsonData json =
                JsonData.parse("{\"Id\":\"" + CAT + "\"}").with("Width", width).with("Title", "7");

        Image image = json.as(Image.class);

        assertThat(image.width()).isNull();
        assertThat(image.unknownProperties()).containsEntry("Width", JsonData.of(width));
        assertThat(image.title()).isEqualTo("7");
        assertThat(image.toJsonData()).isEqualTo(json);
    }

    @Test
    void aListOverASocketHasTheValues() throws Exception {
        try (SiteServer server = new SiteServer()) {
            server.answer(200, "{\"@odata.count\":\"1\",\"value\":[" + TEXTS + "]}");

            List<Image> images = server.client().images().list().toList();

            assertThat(images).extracting(Image::totalSize).containsExactly(9007199254740993L);
            assertThat(images).extracting(Image::width).containsExactly(1024);
        }
    }

    @Test
    void allPackagesWithModelsAcceptTexts() throws Exception {
        assertThat(MainClasses.all())
                .filteredOn(type -> JsonModel.class.isAssignableFrom(type) && !type.isInterface())
                .isNotEmpty()
                .extracting(Class::getPackage)
                .allMatch(p -> p.isAnnotationPresent(TextScalars.Accepted.class));
    }
}
