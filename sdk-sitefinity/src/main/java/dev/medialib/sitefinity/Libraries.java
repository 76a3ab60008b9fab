package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.LibraryChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Library;
import java.util.List;
import java.util.function.Supplier;

/**
 * Libraries of images, videos or documents.
 *
 * @param <T> what a library is
 * @param <C> a change of one
 * @param <B> what collects it
 */
abstract class Libraries<T extends Library, C extends LibraryChange, B extends LibraryChange.Builder<C, B>>
        extends CreatableSet<T, C, B> {
    Libraries(Service service, EntitySets.Type type, Class<T> itemClass, Supplier<B> changes) {
        super(service, type, itemClass, FieldRules.LIBRARY, changes, List.of("Title"));
    }
}
