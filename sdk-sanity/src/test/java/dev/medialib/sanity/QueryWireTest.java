package dev.medialib.sanity;

import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Perspective;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class QueryWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>();
    private static final Groq ALL = Groq.of("*");

    static {
        CALLS.put("query/1", library(l -> l.query(Groq.of("*[_type == \"sanity.asset\"][0...3]"))));
        CALLS.put("query/3", (server, record) -> server.library().query(Groq.of(record.recordedQuery(0))));
        CALLS.put("query/5", library(l -> l.query(ALL, o -> o.perspective(Perspective.DRAFTS))));
        CALLS.put(
                "query/7", library(l -> l.query(ALL, o -> o.perspective(Perspective.of("rABC"), Perspective.DRAFTS))));
        CALLS.put("query/9", library(l -> l.query(ALL, o -> o.resultSourceMap().returnQuery())));
        CALLS.put("query/11", library(l -> l.query(ALL, o -> o.returnQuery())));
        CALLS.put("query/13", library(l -> l.query(ALL, o -> o.tag("my.tag-1_x"))));
        CALLS.put("query/15", (server, record) -> tagged(server).query(ALL));
        CALLS.put(
                "query/19",
                (server, record) -> server.client(builder -> builder.token("skOTHER"))
                        .withOptions(o -> o.header("x-custom", "1"))
                        .mediaLibrary("mlXYZ")
                        .query(ALL));
        CALLS.put("query/21", (server, record) -> server.library().query(Groq.of(record.recordedQuery(0))));
        CALLS.put(
                "query/23",
                (server, record) -> tagged(server)
                        .query(
                                Groq.of(record.recordedQuery(0))
                                        .param("ids", List.of("a", "b"))
                                        .param("n", 1),
                                o -> o.tag("big")
                                        .perspective(Perspective.DRAFTS)
                                        .resultSourceMap()));
        CALLS.put(
                "query/25",
                (server, record) ->
                        server.client().dataset().query(Groq.of("*[_id==$id]").param("id", "a")));
        CALLS.put(
                "query/27",
                (server, record) -> server.closing(SanityClient.builder()
                                .mediaLibraryUrl(server.origin())
                                .apiVersion(SanityApiVersion.V2025_02_19)
                                .build())
                        .mediaLibrary("mlXYZ")
                        .query(ALL));
        CALLS.put(
                "query/29",
                (server, record) -> server.client(builder -> builder.apiVersion(SanityApiVersion.of("v2025-02-19")))
                        .mediaLibrary("mlXYZ")
                        .query(ALL));
        CALLS.put(
                "query/31",
                (server, record) -> server.client()
                        .withOptions(o -> o.header("x-a", "1"))
                        .mediaLibrary("mlXYZ")
                        .query(ALL));
    }

    private static SanityMediaLibrary tagged(SanityServer server) {
        return server.client(builder -> builder.requestTagPrefix("acme.app")).mediaLibrary("mlXYZ");
    }

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }
}
