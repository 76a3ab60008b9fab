package dev.medialib.testkit.sitefinity.item;

import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;

/** Open upload in chunks to a library. */
public record ChunkSession(String set, String libraryId, Map<Integer, ByteString> chunks) {

    public ChunkSession(String set, String libraryId) {
        this(set, libraryId, new TreeMap<>());
    }
}
