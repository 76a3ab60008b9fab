package dev.medialib.examples.guides;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import java.nio.file.Path;

public class SanityExample {
    public static void run(SanityClient sanity, String libraryId, Path file, String words) {
        SanityMediaLibrary library = sanity.mediaLibrary(libraryId);

        // streams the file; returns the existing asset if the library has these bytes
        UploadedAsset photo = library.uploadOrGet(Content.of(file));

        // a parameter never becomes part of the query's text
        Groq byTitle =
                Groq.of("*[_type == \"sanity.asset\" && title match $words]").param("words", words);
        library.query(byTitle, Asset.class).forEach(asset -> System.out.println(asset.title()));

        // links the asset to the dataset and sets it in a document
        sanity.dataset().attach("article-1", "mainImage", sanity.assets().link(libraryId, photo));
    }
}
