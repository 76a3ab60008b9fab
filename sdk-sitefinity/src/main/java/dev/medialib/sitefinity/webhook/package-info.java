/** Receiver for service hooks of Sitefinity. Checks the sender and reads the events. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.webhook;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
