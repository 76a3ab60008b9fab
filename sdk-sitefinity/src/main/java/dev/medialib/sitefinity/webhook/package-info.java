/** Receiver of the service hooks of Sitefinity, which checks their sender and reads their events. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.webhook;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
