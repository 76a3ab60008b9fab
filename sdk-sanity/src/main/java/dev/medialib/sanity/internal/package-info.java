/** Shared parts of several features: the context of calls, the kinds of stores, and the mapping of errors. */
@NullMarked
package dev.medialib.sanity.internal;

import org.jspecify.annotations.NullMarked;
