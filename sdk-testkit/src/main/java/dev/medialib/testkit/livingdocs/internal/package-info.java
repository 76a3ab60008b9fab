/** What all features of the fake share: calls, errors, settings, and the store with its entries. */
@NullMarked
package dev.medialib.testkit.livingdocs.internal;

import org.jspecify.annotations.NullMarked;
