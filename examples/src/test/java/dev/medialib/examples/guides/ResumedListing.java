package dev.medialib.examples.guides;

import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import java.util.Optional;

public class ResumedListing {
    /**
     * Shows one page and returns the text with which the next call continues.
     *
     * @param token the text that the previous call returned; empty for the first page
     */
    public static Optional<String> showPage(LivingdocsClient livingdocs, String id, Optional<String> token) {
        Paged<IncomingDocumentReference> references = livingdocs.mediaLibrary().incomingDocumentReferences(id, 20);
        Paged<IncomingDocumentReference> rest =
                token.map(text -> references.from(PageToken.parse(text))).orElse(references);

        Page<IncomingDocumentReference> page = rest.firstPage();
        page.forEach(reference -> System.out.println("used in document " + reference.id()));
        return Optional.ofNullable(page.next()).map(PageToken::value);
    }
}
