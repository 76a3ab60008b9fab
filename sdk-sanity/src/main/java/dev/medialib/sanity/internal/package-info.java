/** What several features share: the context of calls, stores by their kind, and the reading of errors. */
@NullMarked
package dev.medialib.sanity.internal;

import org.jspecify.annotations.NullMarked;
