/** Documents of a media library or a dataset: queries, mutations, transactions and exports. */
@NullMarked
package dev.medialib.sanity.document;

import org.jspecify.annotations.NullMarked;
