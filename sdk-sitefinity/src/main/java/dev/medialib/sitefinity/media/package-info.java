/** Images, videos and documents: reading, changes, uploads and workflow. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.media;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
