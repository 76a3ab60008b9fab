/** A Livingdocs Public API in memory. */
@NullMarked
package dev.medialib.testkit.livingdocs;

import org.jspecify.annotations.NullMarked;
