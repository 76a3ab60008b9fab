package dev.medialib.sanity.aspect;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationOptions;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.internal.ApiContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Client for the aspects of a media library. An aspect is metadata of assets that the organization defines. The client deploys
 * definitions and sets values. To read a value, use {@link dev.medialib.sanity.asset.Asset#aspect}.
 *
 * <p>Definitions are documents of the library. Source for their handling: the vendor's command line tool.
 */
public final class Aspects {
    private static final MutationOptions WITH_ARRAY_KEYS = MutationOptions.of(o -> o.autoGenerateArrayKeys(true));

    private final DocumentStore documents;
    private final String libraryId;

    /** Creates the resource. Only the client calls this constructor. */
    public Aspects(ApiContext context, String libraryId) {
        this.documents = new DocumentStore(context.library(libraryId));
        this.libraryId = libraryId;
    }

    /**
     * Returns the definitions of all aspects. Their order is not documented. A definition that was just deployed may be
     * missing.
     */
    public List<Aspect> list() {
        return documents.query(Groq.of("*[_type == $type]").param("type", AspectRules.TYPE), Aspect.class);
    }

    /**
     * Returns the definition of an aspect.
     *
     * @return the definition, or an empty {@code Optional} if there is none with this name or the token has no permission to
     *     read it
     * @throws IllegalArgumentException if the name is invalid; no request is sent
     */
    public Optional<Aspect> find(String name) {
        return documents
                .find(AspectRules.requireName(name))
                .filter(document -> JsonData.of(AspectRules.TYPE).equals(document.get("_type")))
                .map(document -> document.as(Aspect.class));
    }

    /**
     * Creates or replaces the definition of an aspect. Existing values of assets are not changed, even if they do not match the
     * new definition.
     *
     * @throws IllegalArgumentException if the name is invalid, or the definition has no {@code type} or a different name; no
     *     request is sent
     */
    public MutationResult deploy(Aspect aspect) {
        return documents.createOrReplace(AspectRules.document(aspect));
    }

    /**
     * Same as {@link #deploy} for several aspects in one transaction. Either all aspects are deployed or none.
     *
     * @throws IllegalArgumentException if there is no aspect, or one is invalid; no request is sent
     */
    public MutationResult deployAll(Collection<Aspect> aspects) {
        return documents.mutate(aspects.stream()
                .map(AspectRules::document)
                .map(Mutation::createOrReplace)
                .toList());
    }

    /** Deletes the definition of an aspect, if it exists. The values of assets remain. */
    public MutationResult delete(String name) {
        return documents.delete(Groq.of("*[_type == $type && _id == $id]")
                .param("type", AspectRules.TYPE)
                .param("id", AspectRules.requireName(name)));
    }

    /**
     * Sets the value of an aspect of an asset. Other aspects are not changed. The server adds missing keys to objects in
     * arrays.
     *
     * @param assetId the id of the asset, not of one of its instances
     * @param name the name of the aspect. To set a part of a value, use {@link DocumentStore#patch} with a path such as {@code
     *     aspects.copyright.holder}
     * @param value anything that {@link JsonData#of} accepts, such as a record
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     * @throws IllegalArgumentException if {@code name} is invalid or {@code value} is null; no request is sent
     */
    public MutationResult set(String assetId, String name, Object value) {
        return documents.mutate(List.of(setting(assetId, Collections.singletonMap(name, value))), WITH_ARRAY_KEYS);
    }

    /**
     * Same as {@link #set(String, String, Object)} for several aspects of an asset.
     *
     * @throws IllegalArgumentException if the map is empty, a name is invalid or a value is null; no request is sent
     */
    public MutationResult setAll(String assetId, Map<String, ?> valuesByName) {
        return documents.mutate(List.of(setting(assetId, valuesByName)), WITH_ARRAY_KEYS);
    }

    /**
     * Removes aspects from an asset. Aspects that the asset does not have are skipped.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such asset
     * @throws IllegalArgumentException if there is no name, or a name is invalid; no request is sent
     */
    public MutationResult unset(String assetId, String... names) {
        return documents.patch(assetId, patch -> {
            for (String name : names) {
                patch.unset(AspectRules.path(name));
            }
        });
    }

    private static Mutation setting(String assetId, Map<String, ?> valuesByName) {
        if (valuesByName.isEmpty()) {
            throw new IllegalArgumentException("valuesByName must not be empty");
        }
        return Mutation.patch(assetId, patch -> {
            patch.setIfMissing("aspects", Map.of());
            valuesByName.forEach((name, value) -> patch.set(AspectRules.path(name), value));
        });
    }

    @Override
    public String toString() {
        return "Aspects[" + libraryId + "]";
    }
}
