/** Shared code of the features: the context of calls, error mapping, connection check and lists. Not exported. */
@NullMarked
package dev.medialib.livingdocs.internal;

import org.jspecify.annotations.NullMarked;
