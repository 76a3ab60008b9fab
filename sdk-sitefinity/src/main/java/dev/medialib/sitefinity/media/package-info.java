/** Images, videos and documents: reading, changing, uploading, workflow. */
@NullMarked
package dev.medialib.sitefinity.media;

import org.jspecify.annotations.NullMarked;
