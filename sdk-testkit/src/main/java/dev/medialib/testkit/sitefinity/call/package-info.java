/** Calls, and the parts of the server that they use. */
@NullMarked
package dev.medialib.testkit.sitefinity.call;

import org.jspecify.annotations.NullMarked;
