/** A call, and what it works with. */
@NullMarked
package dev.medialib.testkit.sitefinity.call;

import org.jspecify.annotations.NullMarked;
