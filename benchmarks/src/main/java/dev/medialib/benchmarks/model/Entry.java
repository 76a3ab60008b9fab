package dev.medialib.benchmarks.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Livingdocs' entry as a hand-written model. */
public record Entry(
        String id,
        Long version,
        String mediaType,
        String systemName,
        String externalId,
        File asset,
        Map<String, JsonNode> metadata,
        List<Translation> translations,
        Instant createdAt,
        Instant updatedAt) {

    public record File(
            String storage,
            String key,
            String url,
            Integer width,
            Integer height,
            Long size,
            BigDecimal duration,
            String mimeType,
            String filename) {}

    public record Translation(String locale, Map<String, JsonNode> metadata, File asset) {}
}
