package dev.medialib.benchmarks.model;

import java.util.List;

/** A page of Sanity's references as a hand-written model. */
public record References(List<Reference> references, Long totalCount, String nextCursor) {

    public record Reference(String sourceDocumentRef, List<String> sourceFieldPaths) {}
}
