/** Bringing bytes into Sanity: uploads to media libraries and datasets, and links from the one to the other. */
@NullMarked
package dev.medialib.sanity.upload;

import org.jspecify.annotations.NullMarked;
