package dev.medialib.sanity.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries over {@link RandomDocuments}: such as people write, and nastier ones. */
final class RandomQueries {
    private static final int MAX_LENGTH = 700;
    private static final Pattern PARAM = Pattern.compile("\\$(\\w+)");

    private final Dice dice;
    private final RandomLiterals literals;
    private final RandomExpressions expressions;
    private final RandomSources sources;
    private final RandomSyntax syntax;

    /** A query with the parameters that it names. */
    record Query(String text, Map<String, JsonNode> params) {

        boolean hasItsParams() {
            return PARAM.matcher(text).results().allMatch(name -> params.containsKey(name.group(1)));
        }

        Query withText(String other) {
            return new Query(other, params);
        }
    }

    RandomQueries(Dice dice) {
        this.dice = dice;
        literals = new RandomLiterals(dice);
        expressions = new RandomExpressions(dice, literals);
        sources = expressions.sources();
        syntax = new RandomSyntax(dice, literals);
    }

    Query valid() {
        literals.newParams();
        String text;
        do {
            text = text();
        } while (text.length() > MAX_LENGTH);
        return query(dice.percent(15) ? QueryTokens.of(text).spacedBy(dice).text() : text);
    }

    Query nearlyValid() {
        Query query = valid();
        return query(QueryTokens.of(query.text()).damagedBy(dice).text());
    }

    /** Damage can make a name of a parameter that is none; it has a value too, because a missing one is another matter. */
    private Query query(String text) {
        Map<String, JsonNode> params = new TreeMap<>();
        PARAM.matcher(text)
                .results()
                .forEach(name -> params.put(
                        name.group(1),
                        literals.params()
                                .getOrDefault(name.group(1), literals.params().get("s"))));
        return new Query(text, params);
    }

    private String text() {
        Scope outside = new Scope(Shape.NOTHING, null);
        int budget = dice.pick(1, 2, 2, 3);
        return switch (dice.below(20)) {
            case 0, 1 -> syntax.expression(dice.between(1, 4));
            case 2 -> expressions.any(outside, budget);
            case 3 -> expressions.call("count", sources.array(outside, budget));
            case 4 -> aggregate(outside, budget);
            case 5, 6 ->
                IntStream.range(0, dice.between(1, 3))
                        .mapToObj(i -> "\"q" + i + "\": " + sources.chain(outside, budget))
                        .collect(Collectors.joining(", ", "{", "}"));
            case 7, 8, 9 -> everyday();
            default -> sources.chain(outside, budget);
        };
    }

    private String aggregate(Scope outside, int budget) {
        String function =
                dice.pick("math::sum", "math::avg", "math::min", "math::max", "array::unique", "array::compact");
        String call = expressions.call(
                function,
                function.startsWith("math")
                        ? sources.numbers(outside, budget)
                        : dice.percent(50) ? sources.texts(outside, budget) : sources.array(outside, budget));
        return function.startsWith("array") ? call + dice.pick("", " | order(@)", "[0]", literals.slice()) : call;
    }

    /** What is written most, with other constants each time. */
    private String everyday() {
        return dice.make(
                () ->
                        "*[_type == \"author\"]{name, \"posts\": *[_type == \"post\" && author._ref == ^._id]{title, \"by\": ^.name}}",
                () -> "*[_type == \"post\"] | order(publishedAt desc)" + literals.slice()
                        + "{_id, title, \"by\": author->name}",
                () -> "*[_type == \"tag\"]{_id, \"used\": count(*[references(^._id)])} | order(used desc, _id)",
                () -> "*[_id == $id][0]{..., author->{_id, name}, \"tags\": tags[]->name}",
                () -> "*[_type == \"post\" && " + literals.id() + " in tags[]._ref]._id",
                () ->
                        "*[_type == \"post\"]{_id, \"state\": select(featured => \"top\", defined(publishedAt) => \"out\", \"draft\")}",
                () ->
                        "*[_type == \"post\" && !(_id in path(\"drafts.**\"))]{_id, \"draft\": *[_id == \"drafts.\" + ^._id][0].title}",
                () ->
                        "*[_type == \"post\"]{_id, body[]{_type, _type == \"block\" => {style, \"text\": children[].text}, _type == \"image\" => {\"file\": asset->originalFilename}}}",
                () ->
                        "*[_type == \"post\"]{\"gallery\": gallery[]{_key, alt, \"file\": asset->originalFilename, \"of\": ^.title}}",
                () ->
                        "*[_type == \"author\"]{name, \"up\": mentor->mentor->name, \"all\": *[_type == \"author\" && mentor._ref == ^._id]{name, \"peers\": *[_type == \"author\" && mentor._ref == ^.^._id]._id}}",
                () ->
                        "{\"posts\": count(*[_type == \"post\"]), \"avg\": round(math::avg(*[_type == \"post\"].views), 1), \"top\": *[_type == \"post\"] | order(views desc)[0]{title}}",
                () -> "array::unique(*[_type == \"post\"].tags[]._ref) | order(@)" + dice.pick("", "[0..2]"),
                () -> "*[_type == \"post\" && dateTime(publishedAt) >= dateTime(" + literals.date()
                        + ")]{_id, \"later\": dateTime(publishedAt) + 3600}",
                () ->
                        "*[_type == \"post\"]{_id, \"text\": pt::text(body), \"words\": count(string::split(pt::text(body), \" \"))}",
                () -> "*[title match " + literals.pattern() + " || name match " + literals.pattern()
                        + "]{_id, \"name\": coalesce(title, name)}");
    }
}
