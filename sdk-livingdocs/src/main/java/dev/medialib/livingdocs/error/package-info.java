/** Errors that only Livingdocs has. */
@NullMarked
package dev.medialib.livingdocs.error;

import org.jspecify.annotations.NullMarked;
