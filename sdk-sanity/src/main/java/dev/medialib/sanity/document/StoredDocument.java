package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import org.jspecify.annotations.Nullable;

/** Properties of every document. The projection of a query can omit all of them except the id. */
public interface StoredDocument extends JsonModel {
    /** Returns the id, {@code _id}. */
    @JsonProperty("_id")
    String id();

    /** Returns the type, {@code _type}, such as {@code sanity.asset}. */
    @JsonProperty("_type")
    @Nullable String type();

    /**
     * Returns the revision, {@code _rev}. Every change sets a new revision. {@link Patch.Builder#ifRevision} uses the revision
     * as an optimistic lock.
     */
    @JsonProperty("_rev")
    @Nullable String revision();

    /** Returns the time of creation, {@code _createdAt}. */
    @JsonProperty("_createdAt")
    @Nullable Timestamp createdAt();

    /** Returns the time of the last change, {@code _updatedAt}. */
    @JsonProperty("_updatedAt")
    @Nullable Timestamp updatedAt();
}
