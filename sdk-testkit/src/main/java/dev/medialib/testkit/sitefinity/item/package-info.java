/** Items with their versions and files, and their views. */
@NullMarked
package dev.medialib.testkit.sitefinity.item;

import org.jspecify.annotations.NullMarked;
