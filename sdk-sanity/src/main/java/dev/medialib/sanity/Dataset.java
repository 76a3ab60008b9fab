package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.upload.Attachment;

/** One dataset of a project: its documents, to which assets are attached. */
public final class Dataset extends DocumentStore {
    private final String name;

    Dataset(ApiCaller caller, Settings settings, String name) {
        super(new Store(StoreKind.DATASET, name, caller, settings.tags()), settings.datasetQueryRoot());
        this.name = name;
    }

    /** The dataset's name, such as {@code production}. */
    public String name() {
        return name;
    }

    /**
     * Sets a field of a document to an asset of a media library. What was in the field is replaced as a whole; patch it with
     * {@link Attachment#asField} to keep or add something, such as a {@code _type}.
     *
     * @param fieldPath of an image, a file or a video, such as {@code mainImage}
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
