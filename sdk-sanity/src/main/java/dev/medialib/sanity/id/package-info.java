/** Identifiers of Sanity, parsed, validated and printed: documents, assets, references across resources. */
@NullMarked
package dev.medialib.sanity.id;

import org.jspecify.annotations.NullMarked;
