/** What the client and its changes must both know. */
@NullMarked
package dev.medialib.sitefinity.internal;

import org.jspecify.annotations.NullMarked;
