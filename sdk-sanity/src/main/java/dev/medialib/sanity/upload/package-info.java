/** Uploads to media libraries and datasets, and links from datasets to assets of media libraries. */
@NullMarked
package dev.medialib.sanity.upload;

import org.jspecify.annotations.NullMarked;
