/** What all features of the fake share: calls, errors, ids, settings, and the state of libraries and datasets. */
@NullMarked
package dev.medialib.testkit.sanity.internal;

import org.jspecify.annotations.NullMarked;
