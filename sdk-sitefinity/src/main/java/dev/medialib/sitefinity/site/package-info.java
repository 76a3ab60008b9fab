/** Sites of a multisite installation. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.site;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
