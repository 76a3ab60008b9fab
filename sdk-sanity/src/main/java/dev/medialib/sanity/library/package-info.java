/** Media libraries: uploads, replaced files, references to assets, and the lists of libraries. */
@NullMarked
package dev.medialib.sanity.library;

import org.jspecify.annotations.NullMarked;
