/** Exceptions for errors that only Livingdocs reports. */
@NullMarked
package dev.medialib.livingdocs.error;

import org.jspecify.annotations.NullMarked;
