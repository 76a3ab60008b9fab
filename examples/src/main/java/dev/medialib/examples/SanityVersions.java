package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.id.GlobalDocumentReference;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.ReplacedFile;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Replaces the file of an asset of Sanity's media library, and lets the documents that use it show the new one. */
public final class SanityVersions {
    private static final String ARTICLE = "medialib-article";

    private SanityVersions() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        byte[] first = Picture.of().bytes();
        byte[] second = Arrays.copyOf(first, first.length + 1); // another file, as far as the server can see

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());

            UploadedAsset uploaded = library.uploadOrGet(Content.of(first).withFileName("boat.jpg"));
            String assetId = uploaded.asset().id();
            sanity.dataset().createIfNotExists(Map.of("_id", ARTICLE, "_type", "article"));
            sanity.dataset().attach(ARTICLE, "mainImage", sanity.assets().link(library.id(), uploaded));

            ReplacedFile replaced =
                    library.replaceFile(assetId, Content.of(second).withFileName("boat.jpg"));
            for (AssetInstance version : library.versions(assetId)) {
                System.out.println("a version of " + assetId + ": " + version.id());
            }

            // documents show the old file until they are linked to the new one
            LinkedAsset linked = sanity.assets()
                    .link(library.id(), assetId, replaced.assetInstance().id());
            for (AssetReference reference : replaced.documentsToUpdate()) {
                relink(sanity, reference, linked);
            }
        }
    }

    private static void relink(SanityClient sanity, AssetReference reference, LinkedAsset linked) {
        GlobalDocumentReference source = Objects.requireNonNull(reference.source());
        if (!sanity.dataset().name().equals(String.valueOf(source.dataset()))) {
            System.out.println(source + ": is in another dataset, which needs a link of its own");
            return;
        }
        String documentId = source.documentId().value();
        for (String path : Objects.requireNonNull(reference.sourceFieldPaths())) {
            // a field has two references: media to the library's asset, and asset to the dataset's link to that. The
            // links
            // themselves have a media at their top: they stay as they are
            if (path.endsWith(".media._ref")) {
                String asset = path.replace(".media._ref", ".asset._ref");
                sanity.dataset()
                        .patch(documentId, p -> p.set(asset, linked.document().id()));
                System.out.println(
                        documentId + ": " + asset + " is " + linked.document().id());
            }
        }
    }
}
