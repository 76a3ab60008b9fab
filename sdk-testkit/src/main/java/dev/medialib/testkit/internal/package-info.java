/** The HTTP server that the fakes share. */
@NullMarked
package dev.medialib.testkit.internal;

import org.jspecify.annotations.NullMarked;
