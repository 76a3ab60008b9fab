/** API versions in paths and settings. */
@NullMarked
package dev.medialib.testkit.livingdocs.version;

import org.jspecify.annotations.NullMarked;
