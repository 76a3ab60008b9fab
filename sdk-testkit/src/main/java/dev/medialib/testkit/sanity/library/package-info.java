/** Media libraries, references to their assets, and their signing keys. */
@NullMarked
package dev.medialib.testkit.sanity.library;

import org.jspecify.annotations.NullMarked;
