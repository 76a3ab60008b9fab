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
 * Items that are made from their fields alone, without a file.
 *
 * @param <T> what an item is
 * @param <C> a change of one
 * @param <B> what collects it
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

    /** {@link #create(Change)} with fields that are set in place. */
    public T create(Consumer<B> fields) {
        return create(built(fields));
    }

    /**
     * Makes a new one. Never repeated once it was written, since that could make two: should the answer be lost, the exception says so
     * with {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param fields with a title, and for a folder the library that it is in
     * @return what was made, with its id
     * @throws IllegalArgumentException if a required field is not set; nothing is sent
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
