/** Libraries of images, videos and documents, and the folders in them. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.library;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
