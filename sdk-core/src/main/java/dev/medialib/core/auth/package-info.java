/** Credentials and tokens. A credential is sent only to the origin that it was given for. */
@NullMarked
package dev.medialib.core.auth;

import org.jspecify.annotations.NullMarked;
