/** Incoming references of entries and documents. */
@NullMarked
package dev.medialib.testkit.livingdocs.reference;

import org.jspecify.annotations.NullMarked;
