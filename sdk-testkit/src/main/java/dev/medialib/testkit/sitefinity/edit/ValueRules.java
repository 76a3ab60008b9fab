package dev.medialib.testkit.sitefinity.edit;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules for values: the title exists, the name for URLs is free, and the place exists. */
public final class ValueRules {

    private ValueRules() {}

    /** Checks the values for an item and adds derived values. */
    public static void check(Call call, Item item, PropertyValues given, boolean isNew) {
        checkPlace(call, item, given, isNew);
        checkTaxon(call, item, given);
        String culture = call.culture();
        boolean translated = item.master.cultures.containsKey(culture);
        boolean newText = isNew || (!translated && given.areLocal());
        boolean hasTitle = given.has("Title");
        if ((hasTitle || newText) && isBlank(given.text("Title"))) {
            throw ErrorResponse.validation(Map.of("Title", "Required"));
        }
        if (item.type.find("UrlName") == null) {
            return;
        }
        if (given.has("UrlName")) {
            String name = given.text("UrlName");
            if (name == null || name.isBlank()) {
                throw ErrorResponse.validation(Map.of("UrlName", "Required"));
            }
            if (isTaken(call, item, given, name)) {
                throw ErrorResponse.validation(Map.of("UrlName", "UrlExists"));
            }
            call.store().named(item, name);
        } else if (newText) {
            String name = freeName(call, item, given);
            given.put(item.type, "UrlName", TextNode.valueOf(name));
            call.store().named(item, name);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Returns the URL name for a title: {@code test's} becomes {@code test-s}. */
    public static String urlName(String title) {
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return name.replaceAll("^-|-$", "");
    }

    private static String freeName(Call call, Item item, PropertyValues given) {
        // documented: the name of a folder is an id
        if (item.type.isFolder()) {
            return UUID.fromString(call.store().newId()).toString();
        }
        String base = urlName(Objects.requireNonNullElse(given.text("Title"), ""));
        String name = base;
        for (int i = 1; isTaken(call, item, given, name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private static boolean isTaken(Call call, Item item, PropertyValues given, String name) {
        String culture = call.culture();
        for (Item other : call.store().namesakes(name)) {
            boolean sibling = other.type == item.type
                    && other.provider.equals(item.provider)
                    && List.of("ParentId", "FolderId", "RootId", "TaxonomyId").stream()
                            .allMatch(place -> Objects.equals(
                                    other.reference(place),
                                    given.has(place) ? given.text(place) : item.reference(place)));
            if (!other.id.equals(item.id) && sibling && name.equals(other.master.text("UrlName", culture))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks a taxon. The error code for an existing title is known from the back end. Its position at the title is assumed.
     */
    private static void checkTaxon(Call call, Item item, PropertyValues given) {
        if (!List.of(Schema.FLAT_TAXA, Schema.HIERARCHY_TAXA).contains(item.type.set())) {
            return;
        }
        String taxonomy =
                Objects.toString(given.has("TaxonomyId") ? given.text("TaxonomyId") : item.reference("TaxonomyId"), "");
        Item found = call.store().find(taxonomy);
        if (found == null || !item.type.set().equals(found.reference("TaxaUrl"))) {
            throw ErrorResponse.badRequest("The taxonomy does not exist for " + item.type.set() + ": " + taxonomy);
        }
        String parent = given.text("ParentId");
        Item above = parent == null ? null : call.store().find(parent);
        if (parent != null && (above == null || !taxonomy.equals(above.reference("TaxonomyId")))) {
            throw ErrorResponse.badRequest("The parent is not in the taxonomy: " + parent);
        }
        for (Item other : call.store().items(item.type, item.provider)) {
            boolean sameTitle = given.has("Title")
                    && Objects.equals(given.text("Title"), other.master.text("Title", call.culture()));
            if (sameTitle && !other.id.equals(item.id) && taxonomy.equals(other.reference("TaxonomyId"))) {
                throw ErrorResponse.validation(Map.of("Title", "TaxonomyNameDuplicate"));
            }
        }
    }

    /** Checks the library and the folder. Missing ones cause 400 (assumed). */
    private static void checkPlace(Call call, Item item, PropertyValues given, boolean isNew) {
        EntityType type = item.type;
        if (!type.isMedia() && !type.isFolder()) {
            return;
        }
        String root = type.isMedia() ? "ParentId" : "RootId";
        String folder = type.isMedia() ? "FolderId" : "ParentId";
        if (!isNew && !given.has(root) && !given.has(folder)) {
            return;
        }
        String library = given.has(root) ? given.text(root) : item.reference(root);
        Item parent = library == null ? null : call.store().find(library);
        boolean fits = parent != null
                && (type.isFolder()
                        ? parent.type.isLibrary()
                        : parent.type.set().equals(Schema.LIBRARIES.get(type.set())));
        if (!fits || parent == null || !parent.provider.equals(item.provider)) {
            throw ErrorResponse.badRequest("The library '" + root + "' does not exist: " + library);
        }
        String below = given.text(folder);
        Item inner = below == null ? null : call.store().find(below);
        if (below != null
                && (inner == null || !inner.type.isFolder() || !parent.id.equals(inner.reference("RootId")))) {
            throw ErrorResponse.badRequest("The folder '" + folder + "' is not in the library: " + below);
        }
        // a move to another library removes the item from its folder
        if (!given.has(folder) && !Objects.equals(library, item.reference(root))) {
            given.put(type, folder, Json.array().nullNode());
        }
    }
}
