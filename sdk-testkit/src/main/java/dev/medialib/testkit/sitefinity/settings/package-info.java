/** Settings of the fake of Sitefinity and their values, and the form of errors. */
@NullMarked
package dev.medialib.testkit.sitefinity.settings;

import org.jspecify.annotations.NullMarked;
