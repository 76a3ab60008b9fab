/** Description of a web service by itself: its entity sets, their types and fields, and providers. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.metadata;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
