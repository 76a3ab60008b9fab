package dev.medialib.sitefinity.interop;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.ImageChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * An {@link ODataPeer} that all tests share, with a client of it. Its images and its first two albums stay as they are; tests make
 * what they change.
 *
 * <p>It has no upload, no login and none of Sitefinity's functions. Whole numbers above 2^53 lose their last digits in it, whoever asks:
 * the image "cat" was given 9007199254740993 bytes and has 9007199254740992.
 */
final class PeerSite implements AutoCloseable {
    static final int IMAGES = 120;
    static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    static final UUID CARS = UUID.fromString("b0d92da1-6317-4876-a470-a172b2808696");
    static final UUID FOLDER = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");

    private final ODataPeer peer;
    private final SitefinityClient client;
    private final List<Image> images;

    private PeerSite(ODataPeer peer) {
        this.peer = peer;
        this.client = clientOf(peer);
        IntStream.rangeClosed(1, IMAGES).forEach(this::vary);
        this.images = client.images().list(q -> q.selectAll()).stream().toList();
    }

    static SitefinityClient clientOf(ODataPeer peer) {
        return SitefinityClient.builder().baseUrl(peer.url().toString()).build();
    }

    SitefinityClient client() {
        return client;
    }

    /** All images with all their properties, as a list without any filter gives them. */
    List<Image> images() {
        return images;
    }

    /** The id of the n-th image, from 1. */
    static UUID id(int n) {
        return n == 1 ? CAT : UUID.fromString("00000000-0000-4000-8000-%012d".formatted(n));
    }

    /** One of the three tags, of which each image has one. */
    static UUID tag(int n) {
        return id(900 + n);
    }

    /** The images come all in the sitemap, and with one author or none: too much alike to tell filters apart. */
    private void vary(int n) {
        ImageChange.Builder change = ImageChange.builder();
        if (n % 7 == 0) {
            change.includeInSitemap(false);
        } else if (n % 11 == 0) {
            change.clearField("IncludeInSitemap");
        }
        if (n % 10 == 0) {
            change.author("Bob");
        } else if (n % 15 == 1) {
            change.author("");
        }
        if (n % 8 == 0) {
            change.clearDescription();
        }
        if (n == 20) {
            change.tags(List.of(tag(0), tag(1)));
        } else if (n == 21) {
            change.tags(List.of());
        }
        if (!change.isEmpty()) {
            client.images().update(id(n), change.build());
        }
    }

    @Override
    public void close() {
        client.close();
        peer.close();
    }

    /** Starts it before the first test that asks for it; it ends after the last. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PeerSite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(PeerSite.class, key -> started(), PeerSite.class);
        }

        private static PeerSite started() {
            try {
                ODataPeer peer = ODataPeer.start(IMAGES);
                try {
                    return new PeerSite(peer);
                } catch (RuntimeException | Error e) {
                    peer.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
