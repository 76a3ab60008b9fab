package dev.medialib.sitefinity.metadata;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.Envelope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Endpoints for the metadata of a service. */
final class MetadataEndpoints {
    static final Endpoint<NoInput, List<String>> ENTITY_SETS = Endpoint.<NoInput>get(
                    "sitefinity.service.entitySets", "", (none, r) -> {})
            .returning(ResponseReader.jsonShape(MetadataEndpoints::names));

    static final Endpoint<ApiContext.Parameters, ServiceMetadata> SFMETA = Endpoint.<ApiContext.Parameters>get(
                    "sitefinity.service.sfmeta", "sfmeta", ApiContext.Parameters::addTo)
            .returning((parameters, response) -> sfmeta(response));

    static final Endpoint<NoInput, ServiceMetadata> CSDL = Endpoint.<NoInput>get(
                    "sitefinity.service.metadata", "$metadata", (none, r) -> r.header("Accept", "application/xml"))
            .returning((none, response) -> csdl(response));

    static final Endpoint<String, List<Provider>> PROVIDERS = Endpoint.<String>get(
                    "sitefinity.service.providers", "{set}/sfproviders", (set, r) -> r.path("set", set))
            .returning(ResponseReader.jsonShape(response -> Envelope.list(response, Provider.class)));

    private MetadataEndpoints() {}

    private static List<String> names(JsonData document) {
        List<String> names = new ArrayList<>();
        for (JsonData set : Envelope.list(document, JsonData.class)) {
            JsonData url = set.get("url");
            JsonData name = url == null ? set.get("name") : url;
            if (name == null) {
                throw new JsonMismatchException("$.value[" + names.size() + "].url", "a string", "missing");
            }
            names.add(name.asString());
        }
        return names;
    }

    private static ServiceMetadata sfmeta(HttpResponse response) throws IOException {
        try {
            return response.jsonShape(SfmetaReader::read);
        } catch (IllegalArgumentException e) {
            throw response.unexpected("cannot read the metadata: " + e.getMessage());
        }
    }

    private static ServiceMetadata csdl(HttpResponse response) {
        try {
            return CsdlReader.read(response.bytes());
        } catch (IllegalArgumentException e) {
            throw response.unexpected("cannot read the metadata: " + e.getMessage());
        }
    }
}
