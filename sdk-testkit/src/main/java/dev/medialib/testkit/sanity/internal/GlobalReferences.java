package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** References across resources: {@code media-library:{libraryId}:{documentId}}. */
public final class GlobalReferences {

    private static final String PREFIX = "media-library:";
    private static final Pattern GLOBAL = Pattern.compile("(media-library|dataset|canvas):[^:]+:.+");

    private GlobalReferences() {}

    /** Returns whether a {@code _ref} has the form of a reference across resources. */
    public static boolean isGlobal(String reference) {
        return GLOBAL.matcher(reference).matches();
    }

    public static String of(String libraryId, String documentId) {
        return PREFIX + libraryId + ":" + documentId;
    }

    /** Returns the paths of all strings in a document that equal the text, such as {@code body[4].media._ref}. */
    public static List<String> paths(JsonNode document, String text) {
        List<String> paths = new ArrayList<>();
        collect(document, "", text, paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, String text, List<String> paths) {
        if (node.isTextual() && node.textValue().equals(text)) {
            paths.add(path);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), path + "[" + i + "]", text, paths);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), text, paths);
        }
    }
}
