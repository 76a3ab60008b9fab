package dev.medialib.sanity.dataset;

import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.internal.ApiContext;

/** Client for the documents of a dataset. It can attach assets of media libraries to these documents. */
public final class Dataset extends DocumentStore {
    private final String name;

    /** Creates the resource. Only the client calls this constructor. */
    public Dataset(ApiContext context, String name) {
        super(context.dataset(name));
        this.name = name;
    }

    /** Returns the name of the dataset, such as {@code production}. */
    public String name() {
        return name;
    }

    /**
     * Sets a field of a document to an asset of a media library. The previous value of the field is replaced completely. To
     * keep or add properties such as a {@code _type}, patch the field with {@link Attachment#asField} instead.
     *
     * @param fieldPath the path of an image, file or video field, such as {@code mainImage}
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such document
     */
    public MutationResult attach(String documentId, String fieldPath, Attachment asset) {
        return patch(documentId, p -> p.set(fieldPath, asset.asField()));
    }

    @Override
    public String toString() {
        return "Dataset[" + name + "]";
    }
}
