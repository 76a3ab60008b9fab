/** Receiver for webhooks of Sanity. Checks the signature and reads the body. */
@NullMarked
package dev.medialib.sanity.webhook;

import org.jspecify.annotations.NullMarked;
