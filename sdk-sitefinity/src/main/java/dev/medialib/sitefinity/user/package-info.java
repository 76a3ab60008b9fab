/** Users of a Sitefinity site. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.user;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
