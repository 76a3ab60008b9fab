package dev.medialib.sanity;

import dev.medialib.sanity.document.Groq;
import java.util.Map;
import java.util.TreeMap;

class ErrorsWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>(Map.of(
            "errors/118", library(l -> l.query(Groq.of("*[_type == \"event]"), o -> o.tag("q"))),
            "errors/120", library(l -> l.patch("id1", p -> p.ifRevision("a").set("x", 1))),
            "errors/122", library(l -> l.create(MutateWireTest.ASPECT)),
            "errors/124", library(l -> l.query(Groq.of("*"))),
            "errors/126", library(l -> l.create(MutateWireTest.ASPECT)),
            "errors/132", library(l -> l.query(Groq.of("*")))));

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }
}
