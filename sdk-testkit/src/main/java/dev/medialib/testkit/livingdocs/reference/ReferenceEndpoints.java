package dev.medialib.testkit.livingdocs.reference;

import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.IndexPaging;
import dev.medialib.testkit.livingdocs.internal.Store;

/** Endpoints that list references. */
public final class ReferenceEndpoints {

    public static final String DOCUMENTS_OF_ENTRY = "documentsOfEntry:";
    public static final String ENTRIES_OF_ENTRY = "entriesOfEntry:";
    public static final String ENTRIES_OF_DOCUMENT = "entriesOfDocument:";

    private final Store store;

    public ReferenceEndpoints(Store store) {
        this.store = store;
    }

    public ServerResponse documentsOfEntry(Call call) {
        return page(call, DOCUMENTS_OF_ENTRY + store.get(call.path("id")).id());
    }

    public ServerResponse entriesOfEntry(Call call) {
        return page(call, ENTRIES_OF_ENTRY + store.get(call.path("id")).id());
    }

    /**
     * Lists the entries that a document uses. The fake does not store documents, so a document without references has an empty
     * list (assumed).
     */
    public ServerResponse entriesOfDocument(Call call) {
        String documentId = call.path("documentId");
        if (!documentId.matches("\\d{1,9}")) {
            throw ErrorResponse.badRequest("documentId", "must be an integer");
        }
        return page(call, ENTRIES_OF_DOCUMENT + Integer.parseInt(documentId));
    }

    private ServerResponse page(Call call, String list) {
        return IndexPaging.page(call, list, store.references(list), IndexPaging.MAX_LIMIT);
    }
}
