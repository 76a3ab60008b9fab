/** Entries of the media library: {@link dev.medialib.livingdocs.entry.LivingdocsMediaLibrary} and its requests and results. */
@NullMarked
package dev.medialib.livingdocs.entry;

import org.jspecify.annotations.NullMarked;
