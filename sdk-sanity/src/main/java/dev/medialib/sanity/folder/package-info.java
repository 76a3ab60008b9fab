/** Folders of a media library. They are a public beta of the vendor. */
@NullMarked
package dev.medialib.sanity.folder;

import org.jspecify.annotations.NullMarked;
