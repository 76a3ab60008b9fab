/** In-memory server of the Livingdocs Public API. */
@NullMarked
package dev.medialib.testkit.livingdocs;

import org.jspecify.annotations.NullMarked;
