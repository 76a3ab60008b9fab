package dev.medialib.sanity;

import java.util.Map;
import java.util.TreeMap;

class VideoWireTest extends WireReplay {
    static final Map<String, Call> CALLS = new TreeMap<>(Map.of(
            "video/100", library(l -> l.videos().playbackInfo("video-30rh9U3GDEK3ToiId1Zje4uvalC-mp4")),
            "video/104", library(l -> l.videos().playbackInfo("media-library:mlOther:30rh9")),
            "errors/128", library(l -> l.videos().playbackInfo("video-x")),
            "errors/134", library(l -> l.signingKeys().delete("k1"))));

    @Override
    Map<String, Call> calls() {
        return CALLS;
    }
}
