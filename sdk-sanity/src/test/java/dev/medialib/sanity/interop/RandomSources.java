package dev.medialib.sanity.interop;

import dev.medialib.sanity.interop.Shape.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arrays, what follows them — filters, slices, orders, traversals — and projections. */
final class RandomSources {
    private final Dice dice;
    private final RandomLiterals literals;
    private final RandomExpressions expressions;

    /** An expression that is an array, and the shape of its items. */
    record Source(String text, Shape items) {}

    RandomSources(Dice dice, RandomLiterals literals, RandomExpressions expressions) {
        this.dice = dice;
        this.literals = literals;
        this.expressions = expressions;
    }

    /** Documents of all the dataset. */
    Source documents(Scope scope, int budget) {
        Shape shape =
                dice.pick(Shape.POST, Shape.POST, Shape.POST, Shape.AUTHOR, Shape.TAG, Shape.IMAGE, Shape.DOCUMENT);
        Scope inner = scope.inner(shape);
        String type = switch (shape) {
            case POST ->
                dice.pick("_type == \"post\"", "_type == \"post\"", "_type == 'post'", "_type in [\"post\", \"page\"]");
            case AUTHOR -> "_type == \"author\"";
            case TAG -> "_type == \"tag\"";
            case IMAGE -> "_type == \"sanity.imageAsset\"";
            default -> "";
        };
        if (type.isEmpty() && dice.percent(30)) {
            return new Source("*", shape);
        }
        if (type.isEmpty()) {
            String filter = dice.make(
                    () -> "_type == $type",
                    () -> "_id in $ids",
                    () -> "references(" + dice.pick("$id", literals.id(), "^._id") + ")",
                    () -> "_id == " + literals.id(),
                    () -> "!(_id in path(\"drafts.**\"))",
                    () -> expressions.bool(inner, budget));
            return new Source("*[" + filter + "]", shape);
        }
        return switch (dice.below(8)) {
            case 0, 1, 2, 3 -> new Source("*[" + type + "]", shape);
            case 4 -> new Source("*[" + type + "][" + condition(inner, budget) + "]", shape);
            default -> new Source("*[" + type + " && " + expressions.condition(inner, budget) + "]", shape);
        };
    }

    /** What is not taken for an index or a name, although it has no field. */
    private String condition(Scope scope, int budget) {
        return dice.percent(94)
                ? expressions.condition(scope, budget)
                : dice.pick("true", "@ == null", "defined(@)", "$flag", "null", "false");
    }

    Source source(Scope scope, int budget) {
        if (scope.depth() < 2 && dice.percent(scope.depth() == 0 ? 90 : 25)) {
            return documents(scope, budget);
        }
        List<String> arrays = scope.shape().fields(Kind.ARRAY);
        if (arrays.isEmpty() || dice.percent(15)) {
            return dice.make(
                    () -> new Source(literals.array(literals::constant), Shape.MIXED),
                    () -> new Source(literals.array(literals::text), Shape.TEXT),
                    () -> new Source(literals.array(literals::number), Shape.NUMBER),
                    () -> new Source("[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2}, null, {\"b\": 3}]", Shape.MIXED),
                    () -> new Source("$list", Shape.MIXED),
                    () -> new Source("$ids", Shape.TEXT));
        }
        String field = dice.pick(arrays);
        return dereferenced(new Source(field, scope.shape().items(field)), field);
    }

    private Source dereferenced(Source source, String field) {
        if (source.items() == Shape.REFERENCE && dice.percent(60)) {
            return new Source(source.text() + "[]->", field.equals("tags") ? Shape.TAG : Shape.POST);
        }
        return dice.percent(20) ? new Source(source.text() + "[]", source.items()) : source;
    }

    /** An array after some steps. */
    Source steps(Source start, Scope scope, int budget) {
        Source source = start;
        for (int left = dice.pick(0, 0, 0, 1, 1, 2, 3); left > 0; left--) {
            source = step(source, scope, budget);
        }
        return source;
    }

    private Source step(Source source, Scope scope, int budget) {
        Scope inner = scope.inner(source.items());
        String text = source.text();
        Shape items = source.items();
        return switch (dice.below(10)) {
            case 0, 1 -> new Source(text + "[" + condition(inner, budget) + "]", items);
            case 2, 3 -> new Source(text + literals.slice(), items);
            case 4, 5, 6 -> new Source(text + " | order(" + order(inner, budget) + ")", items);
            case 7 -> new Source(text + "[]", items);
            case 8 -> new Source("(" + text + ")", items);
            default -> nested(source);
        };
    }

    /** The arrays in the items, one after the other. */
    private Source nested(Source source) {
        List<String> arrays = source.items().fields(Kind.ARRAY);
        if (arrays.isEmpty() || arrays.contains("@")) {
            return source;
        }
        String field = dice.pick(arrays);
        String join = source.text().endsWith("]") || source.text().endsWith("->") ? "" : "[]";
        return dereferenced(
                new Source(
                        source.text() + join + "." + field + "[]",
                        source.items().items(field)),
                field);
    }

    private String order(Scope inner, int budget) {
        return IntStream.range(0, dice.pick(1, 1, 2, 3))
                .mapToObj(i -> {
                    String key = switch (dice.below(6)) {
                        case 0, 1 -> expressions.field(Kind.NUMBER, inner, "@");
                        case 2 -> expressions.field(Kind.TEXT, inner, "@");
                        case 3 -> expressions.call("lower", expressions.field(Kind.TEXT, inner, "@"));
                        case 4 ->
                            dice.make(() -> expressions.number(inner, budget), () -> expressions.text(inner, budget));
                        default -> dice.pick("@", "_id", "_type", expressions.any(inner, 0));
                    };
                    return key + dice.pick("", " asc", " desc", " desc");
                })
                .collect(Collectors.joining(", "));
    }

    /** An array without an end that makes something else of it. */
    String array(Scope scope, int budget) {
        Source source = steps(source(scope, budget), scope, budget);
        return source.text();
    }

    String texts(Scope scope, int budget) {
        Source source = steps(source(scope, budget), scope, Math.min(budget, 1));
        return pluck(source, Kind.TEXT);
    }

    String numbers(Scope scope, int budget) {
        Source source = steps(source(scope, budget), scope, Math.min(budget, 1));
        return pluck(source, Kind.NUMBER);
    }

    private String pluck(Source source, Kind kind) {
        List<String> fields = source.items().fields(kind);
        if (fields.isEmpty() || fields.contains("@")) {
            return source.text();
        }
        String field = dice.pick(fields);
        return source.text()
                + dice.pick("[].", ".", "[].")
                + (field.startsWith("@.") ? field.substring(2) : field.startsWith("@") ? "_key" : field);
    }

    /** Portable text, in whole or in part. */
    String blocks(Scope scope) {
        String body = scope.shape() == Shape.AUTHOR
                ? "bio"
                : scope.shape() == Shape.POST
                        ? "body"
                        : "*[_type == \"post\"]" + dice.pick(".body", "[0].body", "[].body[]");
        return body + dice.pick("", "", "[0]", "[_type == \"block\"]");
    }

    /** What a reference leads to. */
    String reference(Scope scope, int budget) {
        List<String> fields = scope.shape().fields(Kind.REFERENCE);
        if (fields.isEmpty()) {
            return "*[_type == \"post\"][0].author->" + dice.pick("", "name", "{name}");
        }
        String field = dice.pick(fields);
        Shape target = scope.shape().target(field);
        return switch (dice.below(4)) {
            case 0 -> field + "->";
            case 1 -> field + "->" + dice.pick(target.fields(Kind.TEXT));
            case 2 -> field + "->" + (target == Shape.AUTHOR ? "mentor->name" : dice.pick(target.fields(Kind.NUMBER)));
            default -> field + "->" + projection(scope.inner(target), budget);
        };
    }

    /** An array with what a query does with it at last. */
    String chain(Scope scope, int budget) {
        Source source = steps(source(scope, budget), scope, budget);
        Scope inner = scope.inner(source.items());
        String text = source.text();
        return switch (dice.below(12)) {
            case 0, 1, 2 -> text + dice.pick("", " ", "|", " | ") + projection(inner, budget);
            case 3 -> pluck(source, dice.pick(Kind.TEXT, Kind.NUMBER));
            case 4 -> text + literals.index();
            case 5 -> text + "[0]" + projection(inner, budget);
            case 6 -> text + literals.index() + "." + name(inner);
            case 7 ->
                text
                        + (source.items() == Shape.REFERENCE || dice.percent(10)
                                ? dice.pick("->", "[]->", "[0]->", "[]->name", "[]->{_id}")
                                : projection(inner, budget));
            case 8 -> text + "." + name(inner) + dice.pick("", "[]", "[0]");
            case 9 -> text + dice.pick("[0][\"_id\"]", "[0][\"title\"]", "[\"_id\"]", "[0][$key]", "[]['_id']");
            case 10 ->
                text + "{\"a\": " + expressions.any(inner, 0) + ", "
                        + projection(inner, budget).substring(1)
                        + dice.pick("[0]", literals.slice(), " | order(a)", "[defined(a)]", ".a", "[].a");
            default -> text;
        };
    }

    private String name(Scope inner) {
        String name = expressions.field(
                dice.pick(Kind.TEXT, Kind.NUMBER, Kind.OBJECT), new Scope(inner.shape(), null), "_id");
        return name.matches("[a-zA-Z_].*") ? name : "_id";
    }

    String projection(Scope scope, int budget) {
        return IntStream.range(0, dice.pick(1, 2, 2, 3, 4))
                .mapToObj(i -> member(scope, budget))
                .collect(Collectors.joining(", ", "{", dice.percent(4) ? ",}" : "}"));
    }

    private String member(Scope scope, int budget) {
        int next = budget - 1;
        String alias = literals.quoted(dice.pick("a", "b", "c", "title", "n", "odd key")) + ": ";
        return switch (dice.below(budget > 0 ? 17 : 7)) {
            case 0, 1, 2 -> shorthand(scope);
            case 3 -> "...";
            case 4 -> alias + expressions.any(scope, 0);
            case 5 -> alias + expressions.text(scope, Math.max(1, budget));
            case 6 -> alias + expressions.number(scope, Math.max(1, budget));
            case 7 ->
                "..."
                        + dice.pick(
                                expressions.field(Kind.OBJECT, scope, "$obj"),
                                expressions.field(Kind.REFERENCE, scope, "@") + "->",
                                "$obj",
                                expressions.object(scope, 0),
                                reference(scope, 0));
            case 8, 9 ->
                expressions.bool(scope, next) + " => "
                        + (dice.percent(85) ? projection(scope, next) : dice.pick("$obj", "@", "meta"));
            case 10 -> "...select(" + expressions.bool(scope, next) + " => " + expressions.object(scope, 0) + ")";
            case 11 -> alias + reference(scope, next);
            case 12 -> inside(scope, next);
            case 13 -> alias + chain(scope, next);
            case 14 -> alias + expressions.bool(scope, next);
            default -> alias + expressions.any(scope, budget);
        };
    }

    /** A member whose name is that of its field. */
    private String shorthand(Scope scope) {
        List<String> fields = scope.shape().fields(dice.pick(Kind.TEXT, Kind.NUMBER, Kind.ARRAY));
        return fields.stream()
                        .filter(field -> field.matches("\\w+"))
                        .skip(dice.below(2))
                        .findFirst()
                        .orElse("_id")
                + dice.pick("", "", "", "[0]", "[]", "->").repeat(dice.percent(40) ? 1 : 0);
    }

    private String inside(Scope scope, int budget) {
        List<String> arrays = scope.shape().fields(Kind.ARRAY).stream()
                .filter(field -> field.matches("\\w+"))
                .toList();
        if (arrays.isEmpty()) {
            return dice.pick("metadata{dimensions{width}}", "metadata{..., dimensions}", "slug{current}", "_id");
        }
        String field = dice.pick(arrays);
        return field
                + dice.pick("[]", "[]", "")
                + projection(scope.inner(scope.shape().items(field)), budget);
    }
}
