/** References to entries and documents, and {@link dev.medialib.livingdocs.reference.DocumentReferences}. */
@NullMarked
package dev.medialib.livingdocs.reference;

import org.jspecify.annotations.NullMarked;
