/** The way of a request: tokens, login page, service or file; then access, route, endpoint. */
@NullMarked
package dev.medialib.testkit.sitefinity.api;

import org.jspecify.annotations.NullMarked;
