/** Receiver for webhooks of Livingdocs. Checks the signature and reads the events. */
@NullMarked
package dev.medialib.livingdocs.webhook;

import org.jspecify.annotations.NullMarked;
