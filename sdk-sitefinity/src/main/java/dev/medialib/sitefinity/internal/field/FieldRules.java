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
 * Which fields of a type can be written, and which must be.
 *
 * @param serverOwned the fields that only the server sets
 * @param requiredToReplace the fields without which the server rejects a PUT
 * @param requiredToCreate the fields that a new item needs; empty for types whose items are made of files
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

    /** What the error of a PUT without them names, in its order. */
    private static final List<String> REQUIRED_OF_MEDIA = List.of(
            "Title", "Description", "IncludeInSitemap", "Ordinal", "UrlName", "Author", "Category", "Tags", "ParentId");

    /** The documented error leaves AlternativeText out only because the sample request has it. */
    public static final FieldRules IMAGE = new FieldRules(
            with(OF_EVERY_FILE, "Width", "Height", "Thumbnails"),
            Stream.concat(REQUIRED_OF_MEDIA.stream(), Stream.of("AlternativeText"))
                    .toList(),
            List.of());

    public static final FieldRules VIDEO =
            new FieldRules(with(OF_EVERY_FILE, "Width", "Height"), REQUIRED_OF_MEDIA, List.of());
    public static final FieldRules DOCUMENT = new FieldRules(OF_EVERY_FILE, REQUIRED_OF_MEDIA, List.of());

    /** What a PUT demands of libraries and folders is not documented. */
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
     * The name, if it is one of a field that can be written.
     *
     * @throws IllegalArgumentException if no field can be called so, or only the server sets it
     */
    public String requireWritable(@Nullable String name) {
        if (name == null || !PropertyNames.isName(name)) {
            throw new IllegalArgumentException(
                    "the name of a field must be letters, digits and underscores, with no digit in front, but is "
                            + (name == null ? "null" : "\"" + name + "\""));
        }
        if (serverOwned.contains(name)) {
            throw new IllegalArgumentException(name + " is set by the server and cannot be changed");
        }
        return name;
    }

    /**
     * The body of a POST that creates an item.
     *
     * @param set the name of its entity set, for messages
     * @throws IllegalArgumentException if a required field is missing or null
     */
    public JsonData creation(String set, Map<String, JsonData> fields) {
        for (String name : requiredToCreate) {
            JsonData value = fields.get(name);
            if (value == null || value.isNull()) {
                throw new IllegalArgumentException(name + " is required to create one of " + set);
            }
        }
        return JsonData.of(fields);
    }

    /**
     * The body of a PUT that makes the server's item the given one: all that came and can be written, custom fields among it.
     *
     * @throws IllegalArgumentException if the item lacks fields that the server demands
     */
    public JsonData replacement(JsonModel item) {
        Map<String, JsonData> fields = new LinkedHashMap<>(JsonData.of(item).asMap());
        // annotations such as @odata.context and Tags@odata.type are about a response
        fields.keySet().removeIf(name -> serverOwned.contains(name) || name.contains("@"));
        List<String> missing = requiredToReplace.stream()
                .filter(name -> !fields.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the item lacks " + String.join(", ", missing)
                    + ", which a replacement must have: an item of a list"
                    + " lacks what the list leaves out, so get it by its id, or update single fields; to"
                    + " empty a field, give it an empty text or list");
        }
        return JsonData.of(fields);
    }
}
