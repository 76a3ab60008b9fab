package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Item that a person writes: its properties, and fields that start with {@code @} for all else. */
final class ItemForm {

    private static final Set<String> OF_ALL = Set.of("@lockedBy");
    private static final Set<String> OF_MEDIA = Set.of("@lockedBy", "@file", "@translations", "@published");

    private final DataForm form;
    private final EntityType type;
    private final ObjectNode fields = Json.object();

    ItemForm(DataForm form, EntityType type) {
        this.form = form;
        this.type = type;
        Set<String> known = type.isMedia() ? OF_MEDIA : OF_ALL;
        form.copy().properties().forEach(field -> {
            String name = field.getKey();
            if (!name.contains("@")) {
                fields.set(name, field.getValue());
            } else if (!name.contains("@odata.") && !known.contains(name)) {
                throw form.wrong(
                        name,
                        "is not known; known names are properties and "
                                + known.stream().sorted().toList());
            }
        });
    }

    Item plant(ItemSeeder seeds) {
        Item item = type.isMedia() ? seeds.plant(media()) : seeds.plant(type.set(), fields, null);
        item.lockedBy = form.text("@lockedBy");
        return item;
    }

    private MediaSeed media() {
        MediaSeed seed = MediaSeed.of(type.set());
        fields.properties().forEach(field -> seed.property(field.getKey(), field.getValue()));
        if (form.has("@published") && !form.flag("@published")) {
            seed.draft();
        }
        if (form.has("@file")) {
            DataForm file = form.object("@file").only(Set.of("name", "mimeType", "bytes"));
            seed.file(
                    file.bytes("bytes").toByteArray(),
                    file.required("name"),
                    file.text("mimeType", "application/octet-stream"));
        }
        DataForm translations = form.object("@translations");
        for (String culture : translations.names()) {
            seed.translation(culture, properties(translations.object(culture).copy()));
        }
        return seed;
    }

    private static Map<String, ?> properties(ObjectNode json) {
        Map<String, Object> properties = new LinkedHashMap<>();
        json.properties().forEach(field -> properties.put(field.getKey(), field.getValue()));
        return properties;
    }
}
