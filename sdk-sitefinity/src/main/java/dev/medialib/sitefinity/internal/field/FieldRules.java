package dev.medialib.sitefinity.internal.field;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of a type: writable and required fields.
 *
 * @param serverOwned the fields that only the server sets
 * @param requiredToReplace the fields without which the server rejects a PUT
 * @param requiredToCreate the fields that a new item needs; empty for types whose items are created from files
 */
public record FieldRules(Set<String> serverOwned, List<String> requiredToReplace, List<String> requiredToCreate) {
    private static final Set<String> OF_EVERY_FILE = Set.of(
            "Id",
            "LastModified",
            "DateCreated",
            "Extension",
            "MimeType",
            "TotalSize",
            "Provider",
            "Url",
            "ThumbnailUrl",
            "Parent");

    /** Fields in the server's error about an incomplete PUT, in its order. */
    private static final List<String> REQUIRED_OF_MEDIA = List.of(
            "Title", "Description", "IncludeInSitemap", "Ordinal", "UrlName", "Author", "Category", "Tags", "ParentId");

    /** Rules of images. The documented error lacks AlternativeText only because the sample request contains it. */
    public static final FieldRules IMAGE = new FieldRules(
            with(OF_EVERY_FILE, "Width", "Height", "Thumbnails"),
            Stream.concat(REQUIRED_OF_MEDIA.stream(), Stream.of("AlternativeText"))
                    .toList(),
            List.of());

    public static final FieldRules VIDEO =
            new FieldRules(with(OF_EVERY_FILE, "Width", "Height"), REQUIRED_OF_MEDIA, List.of());
    public static final FieldRules DOCUMENT = new FieldRules(OF_EVERY_FILE, REQUIRED_OF_MEDIA, List.of());

    /** Rules of libraries. The fields that a PUT of libraries and folders requires are not documented. */
    public static final FieldRules LIBRARY =
            new FieldRules(Set.of("Id", "LastModified", "DateCreated", "ChildrenCount"), List.of(), List.of("Title"));

    public static final FieldRules FOLDER = new FieldRules(
            Set.of(
                    "Id",
                    "LastModified",
                    "ChildrenCount",
                    "Breadcrumb",
                    "FoldersCount",
                    "LastUploaded",
                    "LastUploadedBy",
                    "MaxLibrarySizeInKb",
                    "TotalLibrarySizeInKb",
                    "Storage",
                    "PreviewItems",
                    "RunningTask"),
            List.of(),
            List.of("Title", "RootId"));

    public static final FieldRules TAXON = new FieldRules(
            Set.of("Id", "LastModified", "Provider", "AppliedTo", "Comments", "FullUrl", "SubTaxa"),
            List.of(),
            List.of("Title", "TaxonomyId"));

    public static final FieldRules TAXONOMY =
            new FieldRules(Set.of("Id", "LastModified", "TaxaUrl", "RootTaxonomyId"), List.of(), List.of("Title"));

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the name if it is the name of a writable field.
     *
     * @throws IllegalArgumentException if the name is invalid, or only the server sets the field
     */
    public String requireWritable(@Nullable String name) {
        if (name == null || !PropertyNames.isName(name)) {
            throw new IllegalArgumentException(
                    "name must be the name of a field (letters, digits and underscores, not starting with a digit), but is "
                            + (name == null ? "null" : "\"" + name + "\""));
        }
        if (serverOwned.contains(name)) {
            throw new IllegalArgumentException(name + " is set by the server and cannot be changed");
        }
        return name;
    }

    /**
     * Returns the body of a POST that creates an item.
     *
     * @param set the name of the entity set, for messages
     * @throws IllegalArgumentException if a required field is missing or null
     */
    public JsonData creation(String set, Map<String, JsonData> fields) {
        for (String name : requiredToCreate) {
            JsonData value = fields.get(name);
            if (value == null || value.isNull()) {
                throw new IllegalArgumentException(name + " is required for a new item of " + set);
            }
        }
        return JsonData.of(fields);
    }

    /**
     * Returns the body of a PUT that replaces the server's item: all writable fields of the item, including custom fields.
     *
     * @throws IllegalArgumentException if the item lacks fields that the server requires
     */
    public JsonData replacement(JsonModel item) {
        Map<String, JsonData> fields = new LinkedHashMap<>(JsonData.of(item).asMap());
        // annotations such as @odata.context and Tags@odata.type describe a response
        fields.keySet().removeIf(name -> serverOwned.contains(name) || name.contains("@"));
        List<String> missing = requiredToReplace.stream()
                .filter(name -> !fields.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("item lacks " + String.join(", ", missing)
                    + "; read the item by its id (lists omit fields), set an empty text or list, or"
                    + " use update instead of replace");
        }
        return JsonData.of(fields);
    }
}
