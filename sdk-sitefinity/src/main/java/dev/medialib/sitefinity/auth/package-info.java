/** Login to Sitefinity's OAuth2 server: {@link dev.medialib.sitefinity.auth.OAuthLogin}. */
@NullMarked
package dev.medialib.sitefinity.auth;

import org.jspecify.annotations.NullMarked;
