/** Reading entries, their keys, usage logs and images; the rules of entries and their defaults. */
@NullMarked
package dev.medialib.testkit.livingdocs.entry;

import org.jspecify.annotations.NullMarked;
