/** Login to the OAuth2 server of a Sitefinity site, with {@link dev.medialib.sitefinity.auth.OAuthLogin}. */
@NullMarked
package dev.medialib.sitefinity.auth;

import org.jspecify.annotations.NullMarked;
