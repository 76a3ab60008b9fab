package dev.medialib.sitefinity.metadata;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Taxonomy to which the values of a field belong.
 *
 * @param name the taxonomy's name, such as {@code Tags}, which is not its title; null if the server did not send it
 * @param id the taxonomy's id; null if the server did not send one
 * @param taxaUrl the name of the entity set that contains the taxa: {@code flat-taxa} or {@code hierarchy-taxa}; null if the
 *     server did not send it
 */
public record FieldTaxonomy(
        @Nullable String name, @Nullable UUID id, @Nullable String taxaUrl) {}
