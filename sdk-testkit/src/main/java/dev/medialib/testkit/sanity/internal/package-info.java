/** Calls, errors, ids, and the state of libraries and datasets, which all features of the fake use. */
@NullMarked
package dev.medialib.testkit.sanity.internal;

import org.jspecify.annotations.NullMarked;
