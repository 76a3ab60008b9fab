/** Users, tokens and the access to the service. */
@NullMarked
package dev.medialib.testkit.sitefinity.auth;

import org.jspecify.annotations.NullMarked;
