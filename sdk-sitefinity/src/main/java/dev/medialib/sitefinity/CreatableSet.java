package dev.medialib.sitefinity;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.change.Change;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Item;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Items that are created from their fields, without a file.
 *
 * @param <T> the model of an item
 * @param <C> a change of an item
 * @param <B> the builder of a change
 */
public abstract class CreatableSet<T extends Item, C extends Change, B extends Change.Builder<C, B>>
        extends EditableSet<T, C, B> {
    private final Endpoint<JsonData, T> create;
    private final List<String> required;

    CreatableSet(
            Service service,
            EntitySets.Type type,
            Class<T> itemClass,
            FieldRules rules,
            Supplier<B> changes,
            List<String> required) {
        super(service, type, itemClass, rules, changes);
        this.required = required;
        this.create = Endpoint.<JsonData>of(
                        Method.POST,
                        id("create"),
                        "{set}",
                        (fields, r) -> service.address(r, type).json(fields))
                .returning(ResponseReader.json(itemClass));
    }

    /** Same as {@link #create(Change)} with the fields that {@code fields} sets. */
    public T create(Consumer<B> fields) {
        return create(built(fields));
    }

    /**
     * Creates an item. The request is never retried once it was sent, because that could create two items. If the response is
     * lost, the exception's {@link dev.medialib.core.call.MedialibException#outcomeUnknown()} is true.
     *
     * @param fields a title, and for a folder also the library
     * @return the new item with its id
     * @throws IllegalArgumentException if a required field is not set; no request is sent
     */
    public T create(C fields) {
        for (String name : required) {
            JsonData value = fields.fields().get(name);
            if (value == null || value.isNull()) {
                throw new IllegalArgumentException(
                        name + " is required to create one of " + service.sets().name(type));
            }
        }
        return service.caller().call(create, JsonData.of(fields.fields()));
    }
}
