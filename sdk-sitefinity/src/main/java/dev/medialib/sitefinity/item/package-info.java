/** Common types for the items of all entity sets: reading, fields, changes. */
@NullMarked
package dev.medialib.sitefinity.item;

import org.jspecify.annotations.NullMarked;
