package dev.medialib.sanity.internal;

import dev.medialib.core.internal.endpoint.RequestDraft;
import java.util.Map;

/** Kinds of document stores. Both have the same operations, with different paths. */
public enum StoreKind {
    MEDIA_LIBRARY("sanity.mediaLibrary.", "media-libraries/{library}/OPERATION", "library"),
    DATASET("sanity.dataset.", "data/OPERATION/{dataset}", "dataset");

    private final String idPrefix;
    private final String path;
    private final String variable;

    StoreKind(String idPrefix, String path, String variable) {
        this.idPrefix = idPrefix;
        this.path = path;
        this.variable = variable;
    }

    /** Returns the id of an endpoint. */
    public String id(String name) {
        return idPrefix + name;
    }

    /** Returns the path template of an operation. */
    public String path(String operation) {
        return path.replace("OPERATION", operation);
    }

    /** Sets the store's name and the parameters of the URL. */
    public RequestDraft fill(RequestDraft r, String store, Map<String, String> parameters) {
        r.path(variable, store);
        parameters.forEach(r::query);
        return r;
    }

    public <T> T choose(T ofLibrary, T ofDataset) {
        return this == MEDIA_LIBRARY ? ofLibrary : ofDataset;
    }
}
