/** Calls, errors, dates and the store with its entries, which all features of the fake use. */
@NullMarked
package dev.medialib.testkit.livingdocs.internal;

import org.jspecify.annotations.NullMarked;
