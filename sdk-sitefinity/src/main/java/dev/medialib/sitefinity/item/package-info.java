/**
 * Types that all entity sets share: {@link dev.medialib.sitefinity.item.EntitySet} reads items, {@link
 * dev.medialib.sitefinity.item.Item} has their common properties, and {@link dev.medialib.sitefinity.item.Change} contains the
 * fields to set or clear.
 */
@NullMarked
package dev.medialib.sitefinity.item;

import org.jspecify.annotations.NullMarked;
