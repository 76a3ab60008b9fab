/** Imports of entries, and of images, videos and files by URL. */
@NullMarked
package dev.medialib.testkit.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
