/** What the receivers of webhooks share. */
@NullMarked
package dev.medialib.core.internal.webhook;

import org.jspecify.annotations.NullMarked;
