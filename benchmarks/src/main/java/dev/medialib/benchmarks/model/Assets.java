package dev.medialib.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The result of a query of Sanity as a hand-written model. */
public record Assets(List<Asset> result) {

    public record Asset(
            @JsonProperty("_id") String id,
            @JsonProperty("_type") String type,
            @JsonProperty("_rev") String revision,
            @JsonProperty("_createdAt") Instant createdAt,
            @JsonProperty("_updatedAt") Instant updatedAt,
            String title,
            String assetType,
            String cdnAccessPolicy,
            Reference currentVersion,
            List<Version> versions,
            Map<String, JsonNode> aspects,
            Reference parent,
            Reference rootDirectory,
            String url) {}

    public record Reference(
            @JsonProperty("_type") String type,
            @JsonProperty("_ref") String ref) {}

    public record Version(
            @JsonProperty("_key") String key,
            @JsonProperty("_type") String type,
            String title,
            Reference instance) {}
}
