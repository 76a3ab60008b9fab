/** Imports of files that Livingdocs downloads by their URL. {@link dev.medialib.livingdocs.imports.Imports} starts them. */
@NullMarked
package dev.medialib.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
