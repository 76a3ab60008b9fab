package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import java.util.Map;

/** Endpoints that return all documents of a store, part by part. */
final class ExportEndpoints {
    static final Endpoint<Input, ExportPart> LIBRARY = of(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input, ExportPart> DATASET = of(StoreKind.DATASET);

    record Input(String store, Map<String, String> options) {}

    private ExportEndpoints() {}

    private static Endpoint<Input, ExportPart> of(StoreKind kind) {
        return Endpoint.<Input>get(
                        kind.id("export"),
                        kind.path("export"),
                        (input, r) -> kind.fill(r, input.store(), input.options()))
                .returning(ResponseReader.handingOver((input, response) -> new ExportPart(response)));
    }
}
