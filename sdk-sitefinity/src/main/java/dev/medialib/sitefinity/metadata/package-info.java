/** Metadata of a web service: entity sets, types, fields and providers. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.metadata;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
