/** Extension of JUnit Jupiter 5.12 or later, which starts the fakes that a test needs. */
@NullMarked
package dev.medialib.testkit.junit;

import org.jspecify.annotations.NullMarked;
