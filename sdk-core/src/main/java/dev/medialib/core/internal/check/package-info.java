/** Checks of arguments, which depend on nothing else. */
@NullMarked
package dev.medialib.core.internal.check;

import org.jspecify.annotations.NullMarked;
