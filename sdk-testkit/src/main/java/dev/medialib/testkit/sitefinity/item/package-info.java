/** Items with their versions and files, and how a call sees them. */
@NullMarked
package dev.medialib.testkit.sitefinity.item;

import org.jspecify.annotations.NullMarked;
