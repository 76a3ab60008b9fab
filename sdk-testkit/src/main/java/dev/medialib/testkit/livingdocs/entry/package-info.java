/** Endpoints that read entries, and the rules and defaults of entries. */
@NullMarked
package dev.medialib.testkit.livingdocs.entry;

import org.jspecify.annotations.NullMarked;
