package dev.medialib.sanity.interop;

import dev.medialib.sanity.interop.Shape.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions of a kind. The budget bounds how far they are nested; at 0, they are fields and literals. */
final class RandomExpressions {
    private static final List<String> GLOBAL = List.of(
            "coalesce",
            "count",
            "dateTime",
            "defined",
            "length",
            "lower",
            "upper",
            "references",
            "round",
            "select",
            "string",
            "identity",
            "path");

    private final Dice dice;
    private final RandomLiterals literals;
    private final RandomSources sources;

    RandomExpressions(Dice dice, RandomLiterals literals) {
        this.dice = dice;
        this.literals = literals;
        sources = new RandomSources(dice, literals, this);
    }

    RandomSources sources() {
        return sources;
    }

    String call(String name, String... arguments) {
        String namespace = GLOBAL.contains(name) && dice.percent(8) ? "global::" : "";
        return namespace + name + "(" + String.join(", ", arguments)
                + (arguments.length > 0 && dice.percent(2) ? "," : "") + ")";
    }

    /** A field of the kind, here or further out, or a literal. */
    String field(Kind kind, Scope scope, String otherwise) {
        List<String> here = scope.shape().fields(kind);
        Scope parent = scope.parent();
        if (parent != null && dice.percent(12)) {
            List<String> outside = parent.shape().fields(kind);
            boolean further = parent.parent() != null && dice.percent(25);
            if (further) {
                outside = parent.parent().shape().fields(kind);
            }
            if (!outside.isEmpty()) {
                String field = dice.pick(outside);
                String parentOf = further ? "^.^" : "^";
                return field.startsWith("@") ? parentOf + field.substring(1) : parentOf + "." + field;
            }
        }
        return here.isEmpty() || dice.percent(5) ? otherwise : dice.pick(here);
    }

    String text(Scope scope, int budget) {
        if (budget <= 0 || dice.percent(45)) {
            return dice.percent(30)
                    ? dice.pick(literals.text(), literals.text(), "$s", "$id", "$key")
                    : field(Kind.TEXT, scope, literals.text());
        }
        int next = budget - 1;
        return dice.make(
                () -> text(scope, next) + " + " + text(scope, next),
                () -> call(
                        dice.pick("lower", "upper", "string::lower", "string::lower", "string::upper", "string::upper"),
                        text(scope, next)),
                () -> call("string", constantOr(scope, next)),
                () -> call("array::join", sources.texts(scope, next), literals.text()),
                () -> call("string::split", text(scope, next), dice.pick("\" \"", "\"\"", "\".\"", "\"o\""))
                        + literals.index(),
                () -> call("coalesce", text(scope, next), literals.text()),
                () -> select(scope, next, text(scope, 0), text(scope, next)),
                () -> field(Kind.REFERENCE, scope, "$obj") + "->" + dice.pick("name", "_id", "_type", "title", " name"),
                () -> call("pt::text", sources.blocks(scope)),
                () -> sources.texts(scope, next) + literals.index(),
                () -> "(" + text(scope, next) + ")",
                () -> call("string", date(scope, next)),
                () -> call("identity"));
    }

    private String constantOr(Scope scope, int budget) {
        return dice.make(() -> number(scope, budget), literals::constant, () -> bool(scope, 0), () -> any(scope, 0));
    }

    String number(Scope scope, int budget) {
        if (budget <= 0 || dice.percent(35)) {
            return dice.percent(35)
                    ? dice.pick(literals.number(), "$n", "$i", "-$n")
                    : dice.pick("", "", "", "", "-") + field(Kind.NUMBER, scope, literals.number());
        }
        int next = budget - 1;
        return dice.make(
                () -> number(scope, next)
                        + dice.pick(" + ", " - ", " * ", " / ", " % ", "+", "-", "*")
                        + number(scope, next),
                () -> number(scope, next) + dice.pick(" + ", " - ", " * ", " / ", " % ") + number(scope, next),
                () -> number(scope, 0) + " ** " + dice.pick("2", "3", "0.5", "-1", "2 ** 2", "$i"),
                () -> dice.pick("-", "-", "-", "+") + field(Kind.NUMBER, scope, literals.number()),
                () -> dice.pick("-", "-", "- ") + number(scope, next),
                () -> "(" + number(scope, next) + ")",
                () -> call("count", sources.array(scope, next)),
                () -> call("length", dice.percent(60) ? text(scope, next) : sources.array(scope, next)),
                () -> dice.percent(50)
                        ? call("round", number(scope, next))
                        : call("round", number(scope, next), dice.pick("0", "1", "2", "3")),
                () -> call(dice.pick("math::sum", "math::avg", "math::min", "math::max"), sources.numbers(scope, next)),
                () -> date(scope, 0) + " - " + date(scope, 0),
                () -> call("coalesce", number(scope, next), literals.number()),
                () -> select(scope, next, number(scope, 0), number(scope, next)));
    }

    /** A value that dateTime() makes. */
    String date(Scope scope, int budget) {
        if (dice.percent(1)) {
            return "dateTime(\"2025-02-30T00:00:00Z\")";
        }
        String date = call(
                "dateTime",
                dice.percent(35) ? dice.pick(literals.date(), "$day") : field(Kind.DATE, scope, literals.date()));
        return budget > 0 && dice.percent(30)
                ? date
                        + dice.pick(" + ", " - ")
                        + dice.pick("3600", "0.5", "60 * 60 * 24", "$i", "-1", "1e15", "views % 60")
                : date;
    }

    private String select(Scope scope, int budget, String first, String otherwise) {
        String more = dice.percent(40) ? ", " + bool(scope, 0) + " => " + first : "";
        String last = dice.percent(80) ? ", " + otherwise : "";
        return call("select", bool(scope, budget) + " => " + first + more + last);
    }

    /** What a filter has: often true of a document. */
    String condition(Scope scope, int budget) {
        if (dice.percent(30)) {
            return bool(scope, budget);
        }
        String number = field(Kind.NUMBER, scope, "1");
        return dice.make(
                () -> call("defined", anyField(scope)),
                () -> number + dice.pick(" > ", " >= ", " != ") + dice.pick("0", "1", "-5", "0.5"),
                () -> number + dice.pick(" < ", " <= ") + dice.pick("100", "1e3", "$to"),
                () -> field(Kind.BOOL, scope, "true") + dice.pick("", " != true", " == true"),
                () -> "!(_id in " + call("path", dice.pick("\"drafts.**\"", "\"versions.**\"")) + ")",
                () -> field(Kind.TEXT, scope, "$s") + dice.pick(" != ", " > ", " >= ") + literals.text(),
                () -> field(Kind.DATE, scope, "$day") + dice.pick(" > ", " >= ") + "\"2024-06-01\"",
                () -> field(Kind.TEXT, scope, "$s") + " match " + dice.pick("\"*\"", "[\"*o*\"]", literals.pattern()),
                () -> call("count", sources.array(scope, 0)) + " >= " + dice.below(2));
    }

    String bool(Scope scope, int budget) {
        if (budget > 0 && dice.percent(35)) {
            int next = budget - 1;
            return dice.make(
                    () -> bool(scope, next) + " && " + bool(scope, next),
                    () -> bool(scope, next) + " || " + bool(scope, next),
                    () -> "!(" + bool(scope, next) + ")",
                    () -> "(" + bool(scope, next) + ")" + dice.pick(" == ", " != ")
                            + dice.pick("true", "false", "null", "(" + bool(scope, 0) + ")"),
                    () -> dice.pick("true", "null", "null", "$nil") + dice.pick(" && ", " || ") + bool(scope, next),
                    () -> call("count", sources.array(scope, next))
                            + dice.pick(" > ", " == ", " >= ", " != ")
                            + dice.below(3));
        }
        int next = Math.max(0, budget - 1);
        return dice.make(
                () -> comparison(scope, next),
                () -> comparison(scope, next),
                () -> membership(scope, next),
                () -> field(Kind.TEXT, scope, "$s") + " match " + literals.pattern(),
                () -> dice.pick("", "!") + call("defined", dice.percent(80) ? anyField(scope) : any(scope, next)),
                () -> field(Kind.BOOL, scope, "$flag") + dice.pick("", "", " == true", " != true"),
                () -> call(
                        "references",
                        dice.pick(
                                "$id",
                                "$ids",
                                literals.id(),
                                "^._id",
                                literals.id() + ", " + literals.id(),
                                field(Kind.TEXT, scope, "$s"))),
                () -> call(
                        "string::startsWith",
                        text(scope, next),
                        dice.pick("\"f\"", "\"\"", "\"F\"", "\"a\"", text(scope, 0))),
                () -> call(
                        "array::intersects",
                        sources.texts(scope, next),
                        dice.percent(40) ? sources.texts(scope, 0) : literals.array(literals::text)),
                () -> "_id" + dice.pick(" in ", " in ")
                        + call(
                                "path",
                                dice.pick(
                                        "\"drafts.**\"",
                                        "\"*\"",
                                        "\"**\"",
                                        "\"x.*\"",
                                        "\"x.**\"",
                                        "\"drafts.\"",
                                        "$id",
                                        "\"*.p1\"")),
                () -> dice.pick("", "!") + field(Kind.BOOL, scope, "$flag"));
    }

    private String anyField(Scope scope) {
        return field(dice.pick(Kind.values()), scope, dice.pick("nope", "a.b", "title", "@"));
    }

    private String comparison(Scope scope, int budget) {
        String operator = dice.pick(" == ", " != ", " < ", " > ", " <= ", " >= ", "==", ">");
        return switch (dice.below(8)) {
            case 0, 1 -> number(scope, budget) + operator + number(scope, budget);
            case 2, 3 -> text(scope, budget) + operator + text(scope, budget);
            case 4 -> date(scope, budget) + operator + date(scope, budget);
            case 5 -> field(Kind.TEXT, scope, "@") + dice.pick(" == ", " != ") + literals.text();
            case 6 -> field(Kind.DATE, scope, "$day") + operator + dice.pick(literals.date(), "$day");
            // of different types
            default -> any(scope, 0) + operator + any(scope, 0);
        };
    }

    private String membership(Scope scope, int budget) {
        return dice.make(
                () -> text(scope, 0) + " in " + literals.array(literals::text),
                () -> text(scope, 0) + " in " + sources.texts(scope, budget),
                () -> field(Kind.TEXT, scope, "$id") + " in $ids",
                () -> number(scope, 0) + " in "
                        + dice.pick("0..3", "0...10", "-5..$to", "$from...$to", "1.5..100", "\"a\"..3"),
                () -> field(Kind.TEXT, scope, "$s") + " in \"a\"" + dice.pick("..", "...") + "\"p\"",
                () -> field(Kind.DATE, scope, "$day") + " in \"2025-01-01\"..\"2025-12-31\"",
                () -> any(scope, 0) + " in " + sources.array(scope, budget),
                () -> any(scope, 0) + " in " + literals.array(literals::constant),
                () -> "(" + date(scope, 0) + ") in " + date(scope, 0) + ".." + date(scope, 0));
    }

    /** A value of any kind, that may stand as an operand. */
    String any(Scope scope, int budget) {
        if (budget <= 0) {
            return dice.percent(40) ? literals.constant() : anyField(scope);
        }
        int next = budget - 1;
        return dice.make(
                () -> text(scope, next),
                () -> number(scope, next),
                () -> "(" + bool(scope, next) + ")",
                () -> date(scope, next),
                () -> anyField(scope),
                () -> sources.array(scope, next),
                () -> sources.chain(scope, next),
                () -> object(scope, next),
                () -> literals.array(() -> any(scope, next)),
                () -> object(scope, next) + " + " + object(scope, next),
                () -> sources.array(scope, next) + " + " + literals.array(literals::constant),
                () -> call("coalesce", coalesced(scope, next)),
                () -> sources.reference(scope, next));
    }

    private String coalesced(Scope scope, int budget) {
        return IntStream.range(0, dice.between(1, 3))
                .mapToObj(i -> any(scope, budget))
                .collect(Collectors.joining(", "));
    }

    String object(Scope scope, int budget) {
        return IntStream.range(0, dice.between(0, 3))
                .mapToObj(i -> dice.percent(10)
                        ? "..." + dice.pick("$obj", "@", field(Kind.OBJECT, scope, "$nil"))
                        : literals.quoted(dice.pick("a", "b", "title", "odd key", "é")) + ": " + any(scope, budget))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
