/** Users, tokens, and access to the service. */
@NullMarked
package dev.medialib.testkit.sitefinity.auth;

import org.jspecify.annotations.NullMarked;
