/** Sites of a multisite installation. */
@NullMarked
package dev.medialib.sitefinity.site;

import org.jspecify.annotations.NullMarked;
