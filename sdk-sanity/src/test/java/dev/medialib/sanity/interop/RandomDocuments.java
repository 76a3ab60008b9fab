package dev.medialib.sanity.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Documents of a blog: four types that refer to each other, with gaps, values of wrong types and nasty texts. */
final class RandomDocuments {
    static final List<String> TEXTS = List.of(
            "Fjord at dawn",
            "fjord film",
            "City lights, Oslo",
            "Oslo",
            "oslo",
            "spring",
            "Summer",
            "a_b.c-d",
            "O'Reilly \"and\" Sons",
            "back\\slash / slash",
            "naïve café",
            "Straße",
            "İstanbul",
            "😀 smile",
            "e\u0301tude",
            "two\nlines\tand a tab",
            "",
            " ",
            "10",
            "9",
            "true",
            "null",
            "{}",
            "*",
            "$s",
            "2025-03-01");
    static final List<String> IDS = List.of(
            "a1",
            "a2",
            "a3",
            "a4",
            "drafts.a2",
            "p1",
            "p2",
            "p3",
            "p4",
            "p5",
            "p6",
            "p7",
            "p8",
            "drafts.p1",
            "drafts.p9",
            "versions.r1.p1",
            "x.y",
            "x.y.z",
            "t-1",
            "t-2",
            "t-3",
            "t-4",
            "image-1",
            "image-2",
            "image-3");
    static final List<String> DATES = List.of(
            "2025-01-05",
            "2025-03-01T09:00:00Z",
            "2025-03-01T10:00:00+01:00",
            "2024-12-31T23:59:59.5Z",
            "2025-06-30T12:00:00.123456Z",
            "2025-03-01 09:00",
            "1969-07-20T20:17:40Z",
            "soon");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "5",
            "10",
            "100",
            "250",
            "-3",
            "-0.5",
            "0.1",
            "0.2",
            "1.5",
            "3.75",
            "1e21",
            "1e-7",
            "123456789012",
            "9007199254740993");

    private final Dice dice;

    RandomDocuments(Dice dice) {
        this.dice = dice;
    }

    List<String> make() {
        List<String> documents = new ArrayList<>();
        for (String id : IDS) {
            if (!dice.percent(4)) {
                documents.add(document(id).toString());
            }
        }
        return documents;
    }

    private ObjectNode document(String id) {
        String name = id.substring(id.lastIndexOf('.') + 1);
        ObjectNode document = object().put("_id", id);
        if (name.startsWith("a")) {
            author(document.put("_type", "author"));
        } else if (name.startsWith("t")) {
            put(document.put("_type", "tag"), "name", this::text);
            put(document, "weight", this::number);
        } else if (name.startsWith("image")) {
            image(document.put("_type", "sanity.imageAsset"));
        } else {
            post(document.put("_type", "post"));
        }
        return document;
    }

    private void author(ObjectNode document) {
        put(document, "name", this::text);
        put(document, "age", this::number);
        put(document, "born", this::date);
        put(document, "active", this::bool);
        put(document, "mentor", () -> reference("a", 4));
        put(document, "bio", this::blocks);
        put(document, "tags", () -> references("t-", 4));
    }

    private void image(ObjectNode document) {
        put(document, "originalFilename", this::text);
        put(document, "extension", () -> node(dice.pick("png", "jpg", "PNG")));
        put(document, "size", this::number);
        put(
                document,
                "metadata",
                () -> object().<ObjectNode>set(
                                "dimensions",
                                object().<ObjectNode>set("width", number()).set("height", number())));
    }

    private void post(ObjectNode document) {
        put(document, "title", this::text);
        put(document, "slug", () -> object().set("current", text()));
        put(document, "views", this::number);
        put(document, "rating", this::number);
        put(document, "featured", this::bool);
        put(document, "publishedAt", this::date);
        put(document, "author", () -> reference("a", 5));
        put(document, "cover", () -> object().set("asset", reference("image-", 4)));
        put(document, "tags", () -> references("t-", 5));
        put(document, "related", () -> references("p", 9));
        put(document, "gallery", () -> list(this::picture));
        put(document, "body", this::blocks);
        put(document, "words", () -> list(this::text));
        put(document, "numbers", () -> list(this::number));
        put(document, "mixed", () -> list(() -> any(2)));
        put(document, "grid", () -> list(() -> list(this::number)));
        put(
                document,
                "meta",
                () -> object().<ObjectNode>set(
                                "a", object().<ObjectNode>set("b", any(1)).set("n", number()))
                        .<ObjectNode>set("odd_key", text())
                        .set("é", number()));
    }

    /** Now and then a member is missing, null, or of another type. */
    private void put(ObjectNode target, String name, Supplier<JsonNode> value) {
        int chance = dice.below(100);
        if (chance >= 12) {
            target.set(name, chance < 15 ? JsonNodeFactory.instance.nullNode() : chance < 19 ? any(1) : value.get());
        }
    }

    private ObjectNode picture() {
        ObjectNode picture = object().put("_key", "k" + dice.below(4));
        put(picture, "alt", this::text);
        put(picture, "w", this::number);
        put(picture, "asset", () -> reference("image-", 4));
        return picture;
    }

    private ArrayNode blocks() {
        return list(() -> {
            if (dice.percent(25)) {
                return object().put("_type", "image").set("asset", reference("image-", 4));
            }
            ObjectNode block = object().put("_type", "block").put("style", dice.pick("normal", "h1"));
            return block.set("children", list(() -> {
                ObjectNode span = object().put("_type", "span");
                put(span, "text", this::text);
                put(span, "marks", () -> list(this::text));
                return span;
            }));
        });
    }

    private ArrayNode references(String prefix, int count) {
        return list(() -> {
            JsonNode reference = dice.percent(5) ? any(1) : reference(prefix, count);
            return reference instanceof ObjectNode object ? object.put("_key", "k" + dice.below(4)) : reference;
        });
    }

    /** The last of the ids is that of no document. */
    private ObjectNode reference(String prefix, int count) {
        return object().put("_type", "reference").put("_ref", prefix + dice.between(1, count));
    }

    /** A value of any type, as deep as is said. */
    JsonNode any(int depth) {
        return switch (dice.below(depth > 0 ? 8 : 5)) {
            case 0, 1 -> text();
            case 2 -> number();
            case 3 -> bool();
            case 4 -> JsonNodeFactory.instance.nullNode();
            case 5 -> list(() -> any(depth - 1));
            default -> object().<ObjectNode>set("a", any(depth - 1)).set("b", any(depth - 1));
        };
    }

    JsonNode text() {
        return node(dice.pick(TEXTS));
    }

    JsonNode number() {
        return JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(dice.pick(NUMBERS)));
    }

    JsonNode date() {
        return node(dice.pick(DATES));
    }

    JsonNode bool() {
        return JsonNodeFactory.instance.booleanNode(dice.percent(60));
    }

    ArrayNode list(Supplier<? extends JsonNode> item) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int left = dice.below(5); left > 0; left--) {
            list.add(item.get());
        }
        return list;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode node(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
