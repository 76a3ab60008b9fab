/** Credentials of clients, and providers of access tokens. A client sends its credential only to its own origin. */
@NullMarked
package dev.medialib.core.auth;

import org.jspecify.annotations.NullMarked;
