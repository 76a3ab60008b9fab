package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.signing.SigningKey;
import dev.medialib.sanity.url.UrlSigner;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A walk through Sanity's Media Library with a real image: upload it, change it under a revision lock, find it by a query, list what
 * refers to it, link it to a document of a dataset, sign its address, and upload it again.
 */
public final class SanityTour {
    private final PrintStream out;
    private int step;

    SanityTour(PrintStream out) {
        this.out = out;
    }

    void run(Map<String, String> environment, Picture picture) {
        try (SanityStage stage = SanityStage.open(environment)) {
            SanityClient sanity = stage.client();
            SanityMediaLibrary library = stage.library();
            out.println("Sanity tour on " + stage.name());
            out.println(sanity.check());

            UploadedAsset uploaded = upload(library, picture);
            Asset asset = patch(library, uploaded.asset(), picture);
            query(library, asset);
            references(library, stage, asset);
            link(sanity, library, uploaded, picture);
            sign(library, uploaded);
            duplicate(library, picture);
        }
    }

    private UploadedAsset upload(SanityMediaLibrary library, Picture picture) {
        heading("Upload " + picture.name());
        UploadedAsset uploaded = library.uploadOrGet(
                Content.of(picture.bytes()).withFileName(picture.name()),
                u -> u.title(picture.title())
                        .onProgress(p -> out.println(
                                "  sent " + p.sent() + " of " + p.total().orElse(-1) + " bytes")));
        out.println((uploaded.duplicate() ? "  was there: " : "  asset ")
                + uploaded.asset().id() + " holds " + uploaded.assetInstance().id());
        return uploaded;
    }

    private Asset patch(SanityMediaLibrary library, Asset asset, Picture picture) {
        heading("Change its title, unless someone else has changed the asset");
        String revision = Objects.requireNonNull(asset.revision());
        MutationResult changed =
                library.patch(asset.id(), p -> p.ifRevision(revision).set("title", picture.title() + " at dusk"));
        Asset now = Objects.requireNonNull(changed.document()).as(Asset.class);
        out.println("  \"" + now.title() + "\", revision " + now.revision());
        try {
            library.patch(asset.id(), p -> p.ifRevision(revision).set("title", "lost?"));
        } catch (RevisionMismatchException e) {
            out.println("  a patch for the former revision is rejected: the asset has revision " + e.currentRevision());
        }
        return now;
    }

    private void query(SanityMediaLibrary library, Asset asset) {
        heading("Find it with a query; the title is a parameter and not part of the query text");
        Groq byTitle =
                Groq.of("*[_type == \"sanity.asset\" && title == $title]").param("title", asset.title());
        library.query(byTitle, Asset.class)
                .forEach(found -> out.println("  " + found.id() + " \"" + found.title() + "\""));
    }

    private void references(SanityMediaLibrary library, SanityStage stage, Asset asset) {
        heading("Which documents use it?");
        stage.publishDocumentsThatUse(asset.id());
        Paged<AssetReference> references = library.references(asset.id());
        out.println("  the server says " + references.firstPage().total().orElse(-1) + "; paging found "
                + references.stream().count());
    }

    private void link(SanityClient sanity, SanityMediaLibrary library, UploadedAsset uploaded, Picture picture) {
        heading("Link it to the dataset, which may take a moment, and put it into a document");
        LinkedAsset linked = sanity.assets().link(library.id(), uploaded);
        String document = "medialib-tour";
        sanity.dataset().createIfNotExists(Map.of("_id", document, "_type", "article", "title", picture.title()));
        sanity.dataset().attach(document, "mainImage", linked);
        out.println("  " + sanity.dataset().get(document).get("mainImage"));
    }

    private void sign(SanityMediaLibrary library, UploadedAsset uploaded) {
        heading("Sign its address, so that it can be fetched for an hour even if it is private");
        SigningKey key = library.signingKeys().create("medialib-tour");
        try {
            UrlSigner signer = UrlSigner.of(
                    Objects.requireNonNull(key.id()), Objects.requireNonNull(key.privateKey(), "no private key came"));
            String url = Objects.requireNonNull(uploaded.assetInstance().url());
            out.println("  " + signer.sign(url + "?w=300", Duration.ofHours(1)));
        } finally {
            library.signingKeys().delete(Objects.requireNonNull(key.id()));
            out.println("  the key is deleted again, and the address with it");
        }
    }

    private void duplicate(SanityMediaLibrary library, Picture picture) {
        heading("Upload the same bytes again");
        Content content = Content.of(picture.bytes()).withFileName("a-copy-of-" + picture.name());
        try {
            library.upload(content);
        } catch (AssetAlreadyExistsException e) {
            out.println("  upload() throws, because the library already has them: " + e.existingInstanceId());
        }
        UploadedAsset found = library.uploadOrGet(content);
        out.println("  uploadOrGet() finds asset " + found.asset().id() + ", duplicate: " + found.duplicate());
    }

    private void heading(String text) {
        step++;
        out.println();
        out.println(step + ". " + text);
    }
}
