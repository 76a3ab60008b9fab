package dev.medialib.sitefinity.metadata;

import java.util.List;
import java.util.Optional;

/**
 * Metadata of a web service: its entity sets with the fields of their items.
 *
 * @param entitySets the entity sets in the server's order
 */
public record ServiceMetadata(List<EntitySetInfo> entitySets) {

    public ServiceMetadata {
        entitySets = List.copyOf(entitySets);
    }

    /** Returns the entity set with this name, such as {@code images}; empty if there is none. */
    public Optional<EntitySetInfo> entitySet(String name) {
        return entitySets.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
