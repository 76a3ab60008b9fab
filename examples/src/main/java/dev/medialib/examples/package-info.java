/** Small programs that run against a fake server by default, or against a real one if its environment variables are set. */
@NullMarked
package dev.medialib.examples;

import org.jspecify.annotations.NullMarked;
