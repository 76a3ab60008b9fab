/** Creating entries, and importing files by their URL. */
@NullMarked
package dev.medialib.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
