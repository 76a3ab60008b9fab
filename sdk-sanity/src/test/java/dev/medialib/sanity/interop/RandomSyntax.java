package dev.medialib.sanity.interop;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that follow the grammar and nothing else: operators of all precedences, between values of all types. */
final class RandomSyntax {
    private final Dice dice;
    private final RandomLiterals literals;

    RandomSyntax(Dice dice, RandomLiterals literals) {
        this.dice = dice;
        this.literals = literals;
    }

    String expression(int budget) {
        if (budget <= 0) {
            return atom();
        }
        int next = budget - 1;
        return switch (dice.below(12)) {
            case 0, 1, 2 ->
                expression(next) + dice.pick(" + ", " - ", " * ", " / ", " % ", " ** ", "-", "**") + expression(next);
            case 3 -> expression(next) + dice.pick(" && ", " || ") + expression(next);
            case 4 ->
                "(" + expression(next) + dice.pick(" == ", " != ", " < ", " > ", " <= ", " >= ", " in ", " match ")
                        + expression(next) + ")";
            case 5 -> dice.pick("-", "-", "!", "+", "- ", "!!", "--") + expression(next);
            case 6 -> "(" + expression(next) + ")";
            case 7, 8 -> base(next) + traversal(next);
            case 9 -> "[" + list(next) + "]";
            case 10 -> call(next);
            default -> "(" + expression(next) + " in " + expression(0) + dice.pick("..", "...") + expression(0) + ")";
        };
    }

    private String list(int budget) {
        return IntStream.range(0, dice.below(4))
                .mapToObj(i -> (dice.percent(10) ? "..." : "") + expression(budget))
                .collect(Collectors.joining(", "));
    }

    private String atom() {
        return dice.percent(55)
                ? literals.constant()
                : dice.pick(
                        "@",
                        "^",
                        "*",
                        "title",
                        "views",
                        "tags",
                        "[1, 2, 3]",
                        "{\"a\": 1}",
                        "[{\"a\": 1}, {\"a\": \"x\"}, null, 5]",
                        "*[_type == \"post\"]",
                        "*[0]",
                        "^.^",
                        "2",
                        "0.5",
                        "\"a\"",
                        "dateTime(\"2025-01-05T00:00:00Z\")",
                        "path(\"drafts.**\")");
    }

    /** What a traversal may follow without an operator being taken into it. */
    private String base(int budget) {
        return dice.make(
                () -> "(" + expression(budget) + ")",
                () -> "*",
                () -> "*",
                () -> "[" + list(budget) + "]",
                () -> "{\"a\": " + expression(budget) + "}",
                () -> "$list",
                () -> "$obj",
                () -> "[{\"a\": 1, \"b\": [1, 2]}, {\"a\": {\"b\": 2}}, null]",
                () -> call(budget));
    }

    private String traversal(int budget) {
        return IntStream.range(0, dice.between(1, 4))
                .mapToObj(i -> dice.make(
                        () -> dice.pick(".a", ".b", ".title", ".author", "._id"),
                        () -> dice.pick("[]", "[]", "->", "->name", "[0]", "[-1]", "[1..2]", "[0...-1]", "[\"a\"]"),
                        () -> "[" + expression(budget) + "]",
                        () -> dice.pick(
                                "{a}",
                                "{\"a\": @}",
                                "{...}",
                                "{a, b}",
                                "{_id, author}",
                                "|{\"x\": ^}",
                                "{\"b\": b[]}",
                                "{...a}"),
                        () -> " | order(" + dice.pick("@", "@ desc", "a", "b desc, a", "_id", expression(0)) + ")",
                        () -> "[" + dice.pick("a > 1", "@ > 1", "defined(@)", "a == ^.a", "true") + "]"))
                .collect(Collectors.joining());
    }

    private String call(int budget) {
        String function = dice.pick(
                "count",
                "length",
                "lower",
                "upper",
                "string",
                "defined",
                "dateTime",
                "round",
                "coalesce",
                "array::compact",
                "array::unique",
                "math::sum",
                "math::min",
                "math::max",
                "math::avg",
                "pt::text",
                "references",
                "path",
                "select");
        String two = dice.pick(
                "array::join", "array::intersects", "string::split", "string::startsWith", "round", "coalesce");
        return dice.percent(75)
                ? function + "(" + expression(budget) + ")"
                : two + "(" + expression(budget) + ", " + expression(0) + ")";
    }
}
