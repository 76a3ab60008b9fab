package dev.medialib.sanity;

import dev.medialib.sanity.id.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DocWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>(Map.of(
            "doc/35", library(l -> l.get("2w91UKgsNKEhWD6au6OzeNaOe7f")),
            "doc/37", library(l -> l.get("nope")),
            "doc/39", library(l -> l.get(DocumentId.of("abc").version("rX").value())),
            "request/117", library(l -> l.get("video-x-mp4")),
            "doc/41", library(l -> l.existing(List.of("a", "b")))));

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }
}
