/** Settings of the fake of Sanity and their values. */
@NullMarked
package dev.medialib.testkit.sanity.settings;

import org.jspecify.annotations.NullMarked;
