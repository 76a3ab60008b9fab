/** The data of the fake as JSON. */
@NullMarked
package dev.medialib.testkit.livingdocs.data;

import org.jspecify.annotations.NullMarked;
