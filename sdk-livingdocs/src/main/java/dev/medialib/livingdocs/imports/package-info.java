/** Imports of files by their URL: {@link dev.medialib.livingdocs.imports.Imports}. */
@NullMarked
package dev.medialib.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
