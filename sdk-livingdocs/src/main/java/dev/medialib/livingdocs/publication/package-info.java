/** Published documents and their events, and {@link dev.medialib.livingdocs.publication.Publications}. */
@NullMarked
package dev.medialib.livingdocs.publication;

import org.jspecify.annotations.NullMarked;
