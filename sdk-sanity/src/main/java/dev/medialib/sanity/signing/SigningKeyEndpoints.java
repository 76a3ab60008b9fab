package dev.medialib.sanity.signing;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.LibraryAddress;
import java.util.List;
import java.util.Map;

/** Endpoints of a media library's signing keys. */
final class SigningKeyEndpoints {
    private static final String KEYS = LibraryAddress.PATH + "/signing-keys";

    static final Endpoint<NewKey, SigningKey> CREATE = Endpoint.<NewKey>of(
                    Method.POST,
                    "sanity.signingKeys.create",
                    KEYS,
                    (input, r) -> input.library().fill(r).json(Map.of("name", input.name())))
            .returning(ResponseReader.secret(ResponseReader.json(SigningKey.class)));

    static final Endpoint<LibraryAddress, List<SigningKey>> LIST = Endpoint.<LibraryAddress>get(
                    "sanity.signingKeys.list", KEYS, LibraryAddress::fill)
            .returning(ResponseReader.secret(
                    ResponseReader.jsonShape(response -> listed(response).asListOf(SigningKey.class))));

    static final Endpoint<KeyInput, SigningKey> GET = Endpoint.<KeyInput>get(
                    "sanity.signingKeys.get",
                    KEYS + "/{keyId}",
                    (input, r) -> input.library().fill(r).path("keyId", input.keyId()))
            .returning(ResponseReader.secret(ResponseReader.json(SigningKey.class)));

    static final Endpoint<KeyInput, Void> DELETE = Endpoint.<KeyInput>of(
                    Method.DELETE,
                    "sanity.signingKeys.delete",
                    KEYS + "/{keyId}",
                    (input, r) -> input.library().fill(r).path("keyId", input.keyId()))
            .returning(ResponseReader.nothing());

    record NewKey(LibraryAddress library, String name) {}

    record KeyInput(LibraryAddress library, String keyId) {}

    private SigningKeyEndpoints() {}

    /** Returns the list in the response. Its envelope is not documented. */
    private static JsonData listed(JsonData response) {
        for (String name : List.of("data", "keys", "signingKeys")) {
            JsonData inside = response.get(name);
            if (inside != null) {
                return inside;
            }
        }
        return response;
    }
}
