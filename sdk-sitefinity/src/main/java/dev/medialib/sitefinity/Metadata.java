package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.BufferedResponse;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sitefinity.metadata.ServiceMetadata;
import dev.medialib.sitefinity.model.Provider;
import java.util.ArrayList;
import java.util.List;

/** What a service says of itself. */
final class Metadata {
    private Metadata() {}

    static final Endpoint<Circumstances, List<String>> ENTITY_SETS = Endpoint.<Circumstances>get(
                    "sitefinity.service.entitySets", "", (none, r) -> {})
            .returning(ResponseReader.jsonShape(Metadata::names));

    static final Endpoint<Circumstances, ServiceMetadata> SFMETA = Endpoint.<Circumstances>get(
                    "sitefinity.service.sfmeta", "sfmeta", Circumstances::applyTo)
            .returning(ResponseReader.jsonShape(SfmetaReader::read));

    static final Endpoint<Circumstances, ServiceMetadata> CSDL = Endpoint.<Circumstances>get(
                    "sitefinity.service.metadata", "$metadata", (none, r) -> r.header("Accept", "application/xml"))
            .returning(ResponseReader.whole(Metadata::csdl));

    static final Endpoint<String, List<Provider>> PROVIDERS = Endpoint.<String>get(
                    "sitefinity.service.providers", "{set}/sfproviders", (set, r) -> r.path("set", set))
            .returning(ResponseReader.jsonShape(answer -> list(answer).asListOf(Provider.class)));

    private static List<String> names(JsonData document) {
        List<String> names = new ArrayList<>();
        for (JsonData set : list(document).asList()) {
            JsonData url = set.get("url");
            JsonData name = url == null ? set.get("name") : url;
            if (name == null) {
                throw new JsonMismatchException("$.value[" + names.size() + "].url", "a string", "absent");
            }
            names.add(name.asString());
        }
        return names;
    }

    private static JsonData list(JsonData answer) {
        JsonData value = answer.get("value");
        if (value == null) {
            throw new JsonMismatchException("$.value", "an array", "absent");
        }
        return value;
    }

    private static ServiceMetadata csdl(BufferedResponse answer) {
        try {
            return CsdlReader.read(answer.body());
        } catch (IllegalArgumentException e) {
            throw answer.unexpected("the metadata is " + e.getMessage());
        }
    }
}
