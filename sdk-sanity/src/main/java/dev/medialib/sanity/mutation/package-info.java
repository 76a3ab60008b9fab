/** Changes to documents: mutations, patches, options of transactions and their results. */
@NullMarked
package dev.medialib.sanity.mutation;

import org.jspecify.annotations.NullMarked;
