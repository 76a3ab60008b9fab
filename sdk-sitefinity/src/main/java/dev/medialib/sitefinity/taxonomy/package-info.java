/** Classifications of media, such as tags and categories. */
@NullMarked
package dev.medialib.sitefinity.taxonomy;

import org.jspecify.annotations.NullMarked;
