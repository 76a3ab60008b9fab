/** What the items of all entity sets have in common: reading, fields, changes. */
@NullMarked
package dev.medialib.sitefinity.item;

import org.jspecify.annotations.NullMarked;
