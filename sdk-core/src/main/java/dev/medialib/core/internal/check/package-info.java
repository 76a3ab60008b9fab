/** Checks of arguments, without dependencies. */
@NullMarked
package dev.medialib.core.internal.check;

import org.jspecify.annotations.NullMarked;
