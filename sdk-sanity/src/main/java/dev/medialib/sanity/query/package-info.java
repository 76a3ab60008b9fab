/** Asking for documents: GROQ with its parameters, options of queries, and what comes back. */
@NullMarked
package dev.medialib.sanity.query;

import org.jspecify.annotations.NullMarked;
