package dev.medialib.sitefinity.metadata;

import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import java.util.List;

/** Client for the metadata of a web service. {@code SitefinityClient} has the same methods. */
public final class WebService {
    private final ApiContext api;

    /** Creates the resource. Only the client calls this constructor. */
    public WebService(ApiContext api) {
        this.api = api;
    }

    /** Returns the names of the service's entity sets, as used in paths. */
    public List<String> entitySets() {
        return api.caller().call(MetadataEndpoints.ENTITY_SETS, NoInput.NO_INPUT);
    }

    /** Returns the entity sets with their types and fields, from {@code sfmeta}. */
    public ServiceMetadata metadata() {
        return api.caller().call(MetadataEndpoints.SFMETA, api.parameters());
    }

    /** Returns the entity sets with their types and fields, from the {@code $metadata} of OData. */
    public ServiceMetadata metadataDocument() {
        return api.caller().call(MetadataEndpoints.CSDL, NoInput.NO_INPUT);
    }

    /**
     * Returns the providers of a type.
     *
     * @param entitySet the name of the entity set in paths, such as {@code images}
     * @throws IllegalArgumentException if {@code entitySet} is not a valid name
     */
    public List<Provider> providers(String entitySet) {
        if (!EntitySets.isName(entitySet)) {
            throw new IllegalArgumentException(
                    "entitySet must be the name of an entity set, such as images, but is \"" + entitySet + "\"");
        }
        return api.caller().call(MetadataEndpoints.PROVIDERS, entitySet);
    }
}
