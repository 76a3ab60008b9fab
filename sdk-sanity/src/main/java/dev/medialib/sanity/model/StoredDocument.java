package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import org.jspecify.annotations.Nullable;

/** What every document has. A query's projection may leave out all but the id. */
public interface StoredDocument extends JsonModel {
    /** {@code _id}. */
    @JsonProperty("_id")
    String id();

    /** {@code _type}, such as {@code sanity.asset}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** {@code _rev}: changes with every change; the optimistic lock of a patch. */
    @JsonProperty("_rev")
    @Nullable String revision();

    /** {@code _createdAt}. */
    @JsonProperty("_createdAt")
    @Nullable Timestamp createdAt();

    /** {@code _updatedAt}. */
    @JsonProperty("_updatedAt")
    @Nullable Timestamp updatedAt();
}
