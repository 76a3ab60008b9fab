package dev.medialib.testkit.livingdocs;

/** Bodies from the documentation. */
final class Documentation {

    static final String ENTRY = """
            {"id": "asze63i9", "version": 1, "mediaType": "image",
             "asset": {"url": "https://livingdocs.io/img.jpg", "mimeType": "image/jpeg",
                       "width": 1600, "height": 900, "size": 21000},
             "metadata": {"title": "An Image"},
             "createdAt": "2020-12-27T09:19:00.928Z", "updatedAt": "2020-12-27T09:19:00.928Z"}""";

    static final String OTHER_ENTRY = """
            {"id": "2er11b3i", "version": 1, "mediaType": "image",
             "asset": {"url": "https://livingdocs.io/img2.jpg", "mimeType": "image/jpeg",
                       "width": 1600, "height": 900, "size": 21000},
             "metadata": {"title": "An Other Image"},
             "createdAt": "2020-12-27T09:19:00.928Z", "updatedAt": "2020-12-27T09:19:00.928Z"}""";

    static final String EXTERNAL_ENTRY = """
            {"id": "a77ei8nm", "version": 1, "systemName": "externalSystem", "externalId": "ex-1", "mediaType": "image",
             "asset": {"url": "https://livingdocs.io/img.jpg", "mimeType": "image/jpeg",
                       "width": 1600, "height": 900, "size": 21000},
             "metadata": {"title": "An Image"},
             "createdAt": "2020-12-27T09:19:00.928Z", "updatedAt": "2020-12-27T09:19:00.928Z"}""";

    static final String REFERENCED = "9fKagDCiN6sb";

    static final String IMAGE_REFERENCE_2 = """
            {"id": "9fKagDCiN6sb", "type": "image", "location": "image-directive",
             "componentId": "doc-1ev8345oj0", "componentName": "image", "directiveName": "image"}""";

    static final String IMAGE_REFERENCE_3 = """
            {"id": "9fKagDCiN6sb", "type": "image", "location": "image-directive",
             "componentId": "doc-1euq8lq1o0", "componentName": "image", "directiveName": "image"}""";

    static final String METADATA_REFERENCE = """
            {"id": "9fKagDCiN6sb", "type": "image", "location": "metadata", "propertyName": "teaserImage"}""";

    static final String DOCUMENT_REFERENCES = "[{\"id\": 2, \"references\": [" + IMAGE_REFERENCE_2 + ","
            + METADATA_REFERENCE + "]}, {\"id\": 3, \"references\": [" + IMAGE_REFERENCE_3 + "," + METADATA_REFERENCE
            + "]}]";

    static final String MEDIA_REFERENCES = """
            [{"id": "B1LPgANhJFpo", "references": [
                {"id": "9fKagDCiN6sb", "type": "image", "location": "metadata", "propertyName": "imageLink"}]}]""";

    static final String DOCUMENT_MEDIA_REFERENCES = """
            [{"id": "B1LPgANhJFpo", "references": [
                {"id": "3", "type": "document", "location": "metadata", "propertyName": "documentLink"}]}]""";

    static final String USAGE_LOG_ENTRY = """
            {"id": "g6Hmp49Y", "url": "https://example.com/article/slug-121", "state": "confirmed",
             "params": {"medium": "Internet"}, "purpose": "web", "documentId": 121, "publicationId": 110,
             "reportingDate": "2026-04-02T13:34:30.263Z", "publicationDate": "2026-04-02T13:34:26.353Z"}""";

    static final String IMPORT_ENTRY = """
            {"id": "custom-1", "systemName": "externalSystem", "externalId": "6hedie82", "mediaType": "image",
             "asset": {"key": "2022/08/25/d6.jpeg", "url": "https://storage.example.com/2022/08/25/d6.jpeg",
                       "size": 34910, "width": 640, "height": 427, "filename": "super-mario.jpeg",
                       "mimeType": "image/jpeg"},
             "metadata": {"title": "An image title"},
             "translations": [{"locale": "fr", "metadata": {"title": "Un titre d'image"}}]}""";

    static final String IMPORT_IMAGES = """
            {"systemName": "identifier-for-your-system", "webhook": "https://my-domain.com/webhooks/image-import",
             "context": {"myIdentifier": "…"},
             "images": [{"url": "https://placekitten.com/800/600", "id": "123abc", "fileName": "cat",
                         "mediaType": "image", "metadata": {"caption": "foo"}}]}""";

    private Documentation() {}
}
