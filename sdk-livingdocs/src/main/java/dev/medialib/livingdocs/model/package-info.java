/** Responses of the Livingdocs Public API. */
@NullMarked
package dev.medialib.livingdocs.model;

import org.jspecify.annotations.NullMarked;
