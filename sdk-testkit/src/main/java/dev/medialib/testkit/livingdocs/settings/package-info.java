/** Settings of the fake of Livingdocs and their values. */
@NullMarked
package dev.medialib.testkit.livingdocs.settings;

import org.jspecify.annotations.NullMarked;
