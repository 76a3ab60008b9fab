package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;

/** Asset of a media library that can be attached to documents of a dataset. */
public sealed interface Attachment permits LinkedAsset, VideoAttachment {

    /**
     * Returns this asset as the value for a field of a document: {@code {"asset": …, "media": …}}. To add it to an array, also
     * set {@code _key} and usually {@code _type}: {@code asField().with("_type", "image").with("_key", key)}.
     */
    JsonData asField();
}
