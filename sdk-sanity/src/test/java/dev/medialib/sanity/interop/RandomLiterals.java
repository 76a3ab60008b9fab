package dev.medialib.sanity.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Literals and parameters. */
final class RandomLiterals {
    private final Dice dice;
    private final RandomDocuments values;
    private Map<String, JsonNode> params = Map.of();

    RandomLiterals(Dice dice) {
        this.dice = dice;
        values = new RandomDocuments(dice);
    }

    /** New values for all parameters. */
    void newParams() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Map<String, JsonNode> made = new LinkedHashMap<>();
        made.put("s", values.text());
        made.put("n", values.number());
        made.put("i", json.numberNode(dice.between(-2, 3)));
        made.put("from", json.numberNode(dice.between(0, 2)));
        made.put("to", json.numberNode(dice.between(2, 6)));
        made.put("day", values.date());
        made.put("flag", values.bool());
        made.put("nil", json.nullNode());
        made.put("type", json.textNode(dice.pick("post", "author", "tag")));
        made.put("id", json.textNode(dice.pick(RandomDocuments.IDS)));
        made.put("ids", values.list(() -> json.textNode(dice.pick(RandomDocuments.IDS))));
        made.put("list", values.list(() -> values.any(1)));
        made.put("obj", values.any(2));
        made.put("key", json.textNode(dice.pick("title", "name", "a", "_id")));
        params = made;
    }

    Map<String, JsonNode> params() {
        return params;
    }

    /** A text in quotes, with escapes that it needs and some that it does not. */
    String text() {
        return dice.percent(1) ? "\"\uFB03\"" : quoted(dice.pick(RandomDocuments.TEXTS));
    }

    String quoted(String text) {
        boolean allEscaped = dice.percent(3);
        String quote = dice.percent(80) ? "\"" : "'";
        return text.chars()
                .mapToObj(unit -> escaped((char) unit, quote.charAt(0), allEscaped))
                .collect(Collectors.joining("", quote, quote));
    }

    private String escaped(char unit, char quote, boolean always) {
        return switch (unit) {
            case '\n' -> dice.pick("\\n", "\\u000a", "\n");
            case '\t' -> dice.pick("\\t", "\\u{9}", "\t");
            case '\\' -> "\\\\";
            case '/' -> dice.pick("/", "/", "\\/");
            default -> {
                if (unit == quote) {
                    yield "\\" + unit;
                }
                if (always) {
                    yield String.format(dice.pick("\\u%04x", "\\u%04X", "\\u{%x}"), (int) unit);
                }
                yield String.valueOf(unit);
            }
        };
    }

    String number() {
        return dice.percent(70)
                ? dice.pick("0", "1", "2", "3", "5", "10", "100", "250", "0.5")
                : dice.pick(
                        "0.5",
                        "1.5",
                        "0.1",
                        "3.14",
                        "2.50",
                        "1e3",
                        "2.5E-2",
                        "1e+2",
                        "9007199254740993",
                        "1e21",
                        "1e308",
                        "123456789012345680000",
                        "1e-7",
                        "0.000001");
    }

    String date() {
        return quoted(dice.pick(RandomDocuments.DATES));
    }

    String id() {
        return quoted(dice.pick(RandomDocuments.IDS));
    }

    /** A pattern of match: words of the documents, in whole or with stars. */
    String pattern() {
        return dice.pick(
                "\"fjord*\"",
                "\"FJORD\"",
                "\"*o*\"",
                "\"oslo\"",
                "'city oslo'",
                "\"o\"",
                "\"c*y l*\"",
                "\"\"",
                "\"*\"",
                "[\"city\", \"oslo\"]",
                "[\"fjord*\", 1]",
                "\"naive\"",
                "\"caf\u00e9\"",
                "\"a_b*\"",
                "\"smile\"",
                "\"reilly\"",
                "$s + \"*\"",
                "$s",
                "\"s*\"",
                "\"straße\"");
    }

    String constant() {
        return dice.percent(60)
                ? dice.make(this::text, this::number, () -> dice.pick("true", "false", "null"))
                : dice.pick("$s", "$n", "$flag", "$nil", "$obj", "$list", "$id", "$type");
    }

    /** The bounds of a slice: mostly few items from the start on. */
    String slice() {
        String dots = dice.pick("..", "...");
        return switch (dice.below(6)) {
            case 0 -> "[$from" + dots + "$to]";
            case 1 -> "[" + dice.between(-3, 1) + dots + dice.between(-2, 5) + "]";
            case 2 -> "[0" + dots + "-1]";
            case 3 -> "[" + dice.below(2) + " + 1" + dots + "$to * 2]";
            default -> "[0" + dots + dice.between(1, 8) + "]";
        };
    }

    String index() {
        return switch (dice.below(8)) {
            case 0 -> "[-1]";
            case 1 -> "[$i]";
            case 2 -> "[" + dice.between(-2, 4) + "]";
            case 3 -> "[1 - 1]";
            default -> "[0]";
        };
    }

    String array(java.util.function.Supplier<String> item) {
        return IntStream.range(0, dice.below(5))
                .mapToObj(i -> (dice.percent(8) ? "..." : "") + item.get())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
