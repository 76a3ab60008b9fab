/** Small programs that run at once: on a fake server by default, on a real one when its variables are set. */
@NullMarked
package dev.medialib.examples;

import org.jspecify.annotations.NullMarked;
