/**
 * References between documents and media library entries, as {@link dev.medialib.livingdocs.reference.DocumentReferences} and
 * {@code incomingDocumentReferences} of the media library return them.
 */
@NullMarked
package dev.medialib.livingdocs.reference;

import org.jspecify.annotations.NullMarked;
