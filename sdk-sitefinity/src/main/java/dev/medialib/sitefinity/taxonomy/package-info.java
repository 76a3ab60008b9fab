/** Taxonomies of media, such as tags and categories, and their entries. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.taxonomy;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
