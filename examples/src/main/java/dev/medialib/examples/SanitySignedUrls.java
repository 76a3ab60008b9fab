package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.signing.SigningKey;
import dev.medialib.sanity.url.UrlSigner;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** Makes an image of Sanity's media library private, and signs addresses by which it can be seen for an hour. */
public final class SanitySignedUrls {
    private SanitySignedUrls() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Picture picture = Picture.of(args);

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());

            UploadedAsset uploaded =
                    library.uploadOrGet(Content.of(picture.bytes()).withFileName(picture.name()));
            library.setAccessPolicy(uploaded.asset().id(), CdnAccessPolicy.PRIVATE);
            System.out.println(uploaded.asset().id() + " is private");

            // the private key is in this response only: a program stores it, and deletes the key at Sanity when it
            // leaks
            SigningKey key = library.signingKeys().create("medialib-examples");
            try {
                UrlSigner signer = UrlSigner.of(
                        Objects.requireNonNull(key.id()), Objects.requireNonNull(key.privateKey(), "no private key"));
                String address = Objects.requireNonNull(uploaded.assetInstance().url());
                // the signature covers the parameters: each size needs one of its own
                for (int width : new int[] {200, 800}) {
                    System.out.println(signer.sign(address + "?w=" + width, Duration.ofHours(1)));
                }
            } finally {
                library.signingKeys().delete(Objects.requireNonNull(key.id()));
                System.out.println("the key is deleted, and the addresses no longer work");
            }
        }
    }
}
