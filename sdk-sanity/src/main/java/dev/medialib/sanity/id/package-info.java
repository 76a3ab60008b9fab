/** Identifiers of Sanity, parsed and validated: documents, assets and references across resources. */
@NullMarked
package dev.medialib.sanity.id;

import org.jspecify.annotations.NullMarked;
