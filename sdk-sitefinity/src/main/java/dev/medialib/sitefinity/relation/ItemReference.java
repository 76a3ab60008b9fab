package dev.medialib.sitefinity.relation;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reference to a related item.
 *
 * @param set the name of the entity set, such as {@code images}
 * @param id the id of the item
 * @param provider the name of the provider; null for the server's default
 */
public record ItemReference(String set, UUID id, @Nullable String provider) {
    private static final Pattern SET = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    public ItemReference {
        Objects.requireNonNull(id, "id");
        if (!SET.matcher(set).matches()) {
            throw new IllegalArgumentException(
                    "set must be the name of an entity set, such as images, but is \"" + set + "\"");
        }
    }
}
