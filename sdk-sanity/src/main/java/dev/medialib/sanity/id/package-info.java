/** Validated identifiers of Sanity: documents, assets, libraries, projects and references to other resources. */
@NullMarked
package dev.medialib.sanity.id;

import org.jspecify.annotations.NullMarked;
