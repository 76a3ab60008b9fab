package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.FileResponse;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Endpoint of the files that {@code cdn.sanity.io} serves. It ignores transformations and serves the originals. Private files
 * need a token, or a signature with a key of the library.
 */
public final class CdnEndpoint {
    private static final String SIGNATURE = "&signature=";

    private final State state;

    public CdnEndpoint(State state) {
        this.state = state;
    }

    /**
     * Serves a file.
     *
     * @param hasToken tests whether an {@code Authorization} header has a token with read permission
     */
    public ServerResponse serve(RecordedRequest request, Predicate<String> hasToken) {
        String path = UrlText.segment(UrlText.path(request.path())).substring(1);
        StoredFile file;
        ByteString bytes;
        boolean allowed;
        synchronized (state) {
            file = state.files.get(path);
            if (file == null || !request.method().equals("GET")) {
                throw ErrorResponse.notFound("Not Found");
            }
            bytes = file.content().read();
            allowed = !(file.owner() instanceof LibraryStore library)
                    || !library.isPrivate(Json.object().put("_id", file.id()))
                    || isSigned(request, library);
        }
        String authorization = request.header("Authorization");
        if (!allowed && (authorization == null || !hasToken.test(authorization))) {
            throw ErrorResponse.boom(401, "Unauthorized");
        }
        return FileResponse.of(request::header, file.mimeType(), bytes).withHeaders(hashes(file, bytes));
    }

    private static Map<String, String> hashes(StoredFile file, ByteString bytes) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-sanity-md5", bytes.md5().hex());
        if (!file.sha1().isEmpty()) {
            headers.put("x-sanity-sha1", file.sha1());
        }
        return headers;
    }

    private boolean isSigned(RecordedRequest request, LibraryStore library) {
        Map<String, List<String>> query = UrlText.query(UrlText.rawQuery(request.path()));
        String keyId = first(query, "keyid");
        String expiry = first(query, "expiry");
        String signature = first(query, "signature");
        int end = request.path().lastIndexOf(SIGNATURE);
        ObjectNode key = keyId == null ? null : library.signingKeys.get(keyId);
        if (key == null || expiry == null || signature == null || end < 0) {
            return false;
        }
        try {
            return Instant.parse(expiry).isAfter(Instant.parse(state.timestamp()))
                    && verifies(
                            key, state.settings.cdnUrl.get() + request.path().substring(0, end), signature);
        } catch (DateTimeException | IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean verifies(ObjectNode key, String signed, String signature) throws GeneralSecurityException {
        String pem = key.path("publicKey").asText().replaceAll("-----[A-Z ]+-----", "");
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
        return ed25519.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
