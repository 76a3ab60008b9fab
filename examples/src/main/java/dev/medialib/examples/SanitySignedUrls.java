package dev.medialib.examples;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.signing.SigningKey;
import dev.medialib.sanity.url.UrlSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/** Makes an image of Sanity's media library private, and signs URLs that are valid for an hour. */
public final class SanitySignedUrls {
    private SanitySignedUrls() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Picture picture = Picture.of(args);

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());

            UploadedAsset uploaded = library.uploadOrGet(picture.content());
            library.setAccessPolicy(uploaded.asset().id(), CdnAccessPolicy.PRIVATE);
            System.out.println(uploaded.asset().id() + " is private");

            // only this response contains the private key: a real program stores it like a password
            SigningKey key = library.signingKeys().create("medialib-examples");
            String keyId = Objects.requireNonNull(key.id());
            try {
                UrlSigner signer = UrlSigner.of(keyId, Objects.requireNonNull(key.privateKey()));
                String url = Objects.requireNonNull(uploaded.assetInstance().url());
                // the signature covers the parameters, so each size needs its own signature
                System.out.println(signer.sign(url + "?w=200", Duration.ofHours(1)));
                String original = signer.sign(url, Duration.ofHours(1));
                System.out.println(original);
                // a signed URL is requested without the token
                byte[] bytes = sanity.downloadUrl(original).readAllBytes(20_000_000);
                System.out.println(bytes.length + " bytes by the signed URL");
                System.out.println("status " + statusWithoutToken(url) + " without a signature");
            } finally {
                library.signingKeys().delete(keyId);
                System.out.println("the key is deleted");
            }
        }
    }

    /** Requests a URL as a browser does. The SDK would send the token. */
    private static int statusWithoutToken(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
