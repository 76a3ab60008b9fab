package dev.medialib.sanity.interop;

import dev.medialib.sanity.interop.RandomQueries.Query;
import dev.medialib.sanity.interop.TwoEvaluators.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The search for a shorter query with the same kind of difference, by leaving out tokens. */
final class Shrinking {
    private static final int MAX_STEPS = 60;

    private Shrinking() {}

    static Outcome shrink(Outcome difference, TwoEvaluators evaluators) {
        Predicate<Outcome> alike = other -> !other.same()
                && !ExplainedDifference.anyExplains(other)
                && other.accepted() == difference.accepted()
                && other.sameVerdict() == difference.sameVerdict();
        Outcome shortest = difference;
        int run = QueryTokens.of(difference.query().text()).size() / 2;
        for (int step = 0; step < MAX_STEPS && run > 0; step++) {
            Optional<Outcome> shorter = evaluators.evaluate(without(run, shortest.query())).stream()
                    .filter(alike)
                    .findFirst();
            if (shorter.isPresent()) {
                shortest = shorter.get();
            } else {
                run /= 2;
            }
        }
        return shortest;
    }

    private static List<Query> without(int run, Query query) {
        QueryTokens tokens = QueryTokens.of(query.text());
        return IntStream.rangeClosed(0, tokens.size() - run)
                .mapToObj(from -> query.withText(tokens.without(from, run).text()))
                .filter(Query::hasItsParams)
                .toList();
    }
}
