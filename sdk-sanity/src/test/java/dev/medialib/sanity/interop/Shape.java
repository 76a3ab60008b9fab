package dev.medialib.sanity.interop;

import java.util.List;
import java.util.Map;

/** What a random query expects where it stands: the fields that {@link RandomDocuments} mostly has there. */
enum Shape {
    POST(Map.of(
            Kind.TEXT, "_id _type title title slug.current meta[\"odd_key\"] cover.asset._ref author._ref",
            Kind.NUMBER, "views views rating meta.a.n meta[\"a\"].n meta['é'] numbers[0] numbers[-1] grid[0][1]",
            Kind.BOOL, "featured",
            Kind.DATE, "publishedAt",
            Kind.REFERENCE, "author cover.asset tags[0] related[0] tags[-1]",
            Kind.OBJECT, "meta slug cover meta.a gallery[0] body[0]",
            Kind.ARRAY, "tags related gallery body words numbers mixed grid")),
    AUTHOR(Map.of(
            Kind.TEXT, "_id _type name name mentor._ref",
            Kind.NUMBER, "age",
            Kind.BOOL, "active",
            Kind.DATE, "born",
            Kind.REFERENCE, "mentor tags[0]",
            Kind.OBJECT, "mentor bio[0] @",
            Kind.ARRAY, "bio tags")),
    TAG(Map.of(Kind.TEXT, "_id name", Kind.NUMBER, "weight", Kind.OBJECT, "@")),
    IMAGE(Map.of(
            Kind.TEXT, "_id originalFilename extension",
            Kind.NUMBER, "size metadata.dimensions.width metadata.dimensions.height",
            Kind.OBJECT, "metadata metadata.dimensions")),
    DOCUMENT(Map.of(
            Kind.TEXT, "_id _id _type title name extension",
            Kind.NUMBER, "views rating age weight size",
            Kind.BOOL, "featured active",
            Kind.DATE, "publishedAt born",
            Kind.REFERENCE, "author mentor tags[0]",
            Kind.OBJECT, "meta slug @ metadata",
            Kind.ARRAY, "tags gallery body bio words mixed")),
    PICTURE(Map.of(
            Kind.TEXT, "_key alt asset._ref", Kind.NUMBER, "w", Kind.REFERENCE, "asset", Kind.OBJECT, "@ asset")),
    BLOCK(Map.of(
            Kind.TEXT, "_type style children[0].text",
            Kind.REFERENCE, "asset",
            Kind.OBJECT, "@ children[0]",
            Kind.ARRAY, "children children[].marks")),
    SPAN(Map.of(Kind.TEXT, "text _type @.text", Kind.OBJECT, "@", Kind.ARRAY, "marks")),
    REFERENCE(Map.of(Kind.TEXT, "_ref _key @._ref @[\"_ref\"]", Kind.REFERENCE, "@", Kind.OBJECT, "@")),
    TEXT(Map.of(Kind.TEXT, "@")),
    NUMBER(Map.of(Kind.NUMBER, "@")),
    /** Outside of all documents, where nothing has fields. */
    NOTHING(Map.of()),
    MIXED(Map.of(Kind.TEXT, "@ @.a", Kind.NUMBER, "@ @.b", Kind.BOOL, "@", Kind.OBJECT, "@", Kind.ARRAY, "@"));

    enum Kind {
        TEXT,
        NUMBER,
        BOOL,
        DATE,
        REFERENCE,
        OBJECT,
        ARRAY
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<Kind, String> fields;

    Shape(Map<Kind, String> fields) {
        this.fields = fields;
    }

    /** The fields of a kind, as they are written. */
    List<String> fields(Kind kind) {
        String names = fields.get(kind);
        return names == null ? List.of() : List.of(names.split(" "));
    }

    /** The shape of the items of a field that is an array. */
    Shape items(String field) {
        return switch (field) {
            case "tags" -> REFERENCE;
            case "related" -> REFERENCE;
            case "gallery" -> PICTURE;
            case "body", "bio" -> BLOCK;
            case "children" -> SPAN;
            case "words", "marks", "children[].marks" -> TEXT;
            case "numbers" -> NUMBER;
            default -> MIXED;
        };
    }

    /** The shape of the document to which a field refers. */
    Shape target(String field) {
        if (field.startsWith("tags") || field.startsWith("@")) {
            return TAG;
        }
        if (field.startsWith("related")) {
            return POST;
        }
        return field.contains("asset") ? IMAGE : AUTHOR;
    }

    boolean isDocument() {
        return compareTo(DOCUMENT) <= 0;
    }
}
