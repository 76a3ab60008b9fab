package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Documents that queries see, in the order that {@code *} gives. */
public final class Dataset {

    private final List<ObjectNode> documents;

    private Dataset(List<ObjectNode> documents) {
        this.documents = documents;
    }

    public static Dataset of(List<ObjectNode> documents) {
        return new Dataset(List.copyOf(documents));
    }

    public List<ObjectNode> documents() {
        return documents;
    }
}
