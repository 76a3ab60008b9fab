package dev.medialib.sitefinity.metadata;

import java.util.List;
import java.util.Optional;

/**
 * What a service of this installation serves.
 *
 * @param entitySets in the server's order
 */
public record ServiceMetadata(List<EntitySetInfo> entitySets) {

    public ServiceMetadata {
        entitySets = List.copyOf(entitySets);
    }

    /** The entity set with this name, such as {@code images}; empty when there is none. */
    public Optional<EntitySetInfo> entitySet(String name) {
        return entitySets.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
