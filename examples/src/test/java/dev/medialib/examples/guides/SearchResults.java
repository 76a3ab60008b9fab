package dev.medialib.examples.guides;

import dev.medialib.testkit.sanity.FakeSanity;
import java.util.Map;

class SearchResults {

    static void register(FakeSanity server) {
        String search = "*[_type == \"article\"] | score(title match $words)[0...10]";
        server.setQueryResult(search, "[]");
        server.setQueryResult(search, Map.of("words", "\"boat\""), """
                [{"_id": "article-1", "_score": 1.5}]""");
    }
}
