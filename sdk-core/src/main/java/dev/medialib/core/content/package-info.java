/** Binary data on its way out ({@link dev.medialib.core.content.Content}) and in ({@link dev.medialib.core.content.Download}), never in memory as a whole. */
@NullMarked
package dev.medialib.core.content;

import org.jspecify.annotations.NullMarked;
