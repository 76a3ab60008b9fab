/** The data of the fake as JSON. */
@NullMarked
package dev.medialib.testkit.sanity.data;

import org.jspecify.annotations.NullMarked;
