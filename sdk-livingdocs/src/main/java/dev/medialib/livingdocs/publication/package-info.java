/**
 * Published documents and their events: {@link dev.medialib.livingdocs.publication.Publications} and its queries and results.
 */
@NullMarked
package dev.medialib.livingdocs.publication;

import org.jspecify.annotations.NullMarked;
