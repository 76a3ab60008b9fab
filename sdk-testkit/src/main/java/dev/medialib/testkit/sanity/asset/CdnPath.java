package dev.medialib.testkit.sanity.asset;

/**
 * Paths of files on the CDN. The file of the document {@code image-{hash}-{size}-{ext}} is {@code {hash}-{size}.{ext}} in a folder
 * {@code images}.
 */
final class CdnPath {
    private CdnPath() {}

    static String inLibrary(String libraryId, String documentId) {
        return "media-libraries/" + libraryId + "/" + folder(documentId) + "/" + filename(documentId);
    }

    static String inDataset(String projectId, String dataset, String documentId) {
        return folder(documentId) + "/" + projectId + "/" + dataset + "/" + filename(documentId);
    }

    private static String folder(String documentId) {
        return documentId.substring(0, documentId.indexOf('-')) + "s";
    }

    private static String filename(String documentId) {
        int extension = documentId.lastIndexOf('-');
        return documentId.substring(documentId.indexOf('-') + 1, extension) + "." + documentId.substring(extension + 1);
    }
}
