/** Changing documents: mutations, patches, options of transactions, and what comes of them. */
@NullMarked
package dev.medialib.sanity.mutation;

import org.jspecify.annotations.NullMarked;
