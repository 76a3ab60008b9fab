/** Queries: GROQ with parameters, options and results. */
@NullMarked
package dev.medialib.sanity.query;

import org.jspecify.annotations.NullMarked;
