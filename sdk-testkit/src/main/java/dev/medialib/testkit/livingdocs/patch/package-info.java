/** Patches of entries with their operations. */
@NullMarked
package dev.medialib.testkit.livingdocs.patch;

import org.jspecify.annotations.NullMarked;
