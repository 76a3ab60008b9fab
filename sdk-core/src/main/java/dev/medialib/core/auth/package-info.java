/** Credentials and tokens. A credential goes to the origin it was given for and nowhere else. */
@NullMarked
package dev.medialib.core.auth;

import org.jspecify.annotations.NullMarked;
