package dev.medialib.testkit.livingdocs.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.internal.Store;
import java.util.List;
import java.util.Locale;

/** Configuration of a new project: the media types image, video and file, and the purposes print and web. */
final class FreshProject {

    private FreshProject() {}

    static void complete(Store store, boolean mediaTypes, boolean usagePurposes) {
        if (mediaTypes) {
            List.of("image", "video", "file").forEach(type -> store.mediaTypes.put(type, mediaType(type)));
        }
        if (usagePurposes) {
            store.addUsagePurpose("print", "Print", "medium");
            store.addUsagePurpose("web", "Web", "medium");
        }
    }

    private static ObjectNode mediaType(String handle) {
        ObjectNode type = Json.object()
                .put("type", "media" + handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1))
                .put("handle", handle);
        type.putObject("info").put("label", handle);
        for (String property : List.of("title", "caption")) {
            type.withArrayProperty("metadata")
                    .addObject()
                    .put("handle", property)
                    .put("type", "li-text");
        }
        return type;
    }
}
