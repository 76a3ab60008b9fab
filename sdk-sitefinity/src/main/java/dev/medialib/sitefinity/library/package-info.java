/** Libraries of images, videos and documents, and the folders in them. */
@NullMarked
package dev.medialib.sitefinity.library;

import org.jspecify.annotations.NullMarked;
