/** Changes to an entry: {@link dev.medialib.livingdocs.patch.MediaLibraryPatch}. */
@NullMarked
package dev.medialib.livingdocs.patch;

import org.jspecify.annotations.NullMarked;
