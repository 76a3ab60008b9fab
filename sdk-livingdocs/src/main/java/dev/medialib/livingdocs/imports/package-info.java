/** Creation of entries, and imports of files by their URL. */
@NullMarked
package dev.medialib.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
