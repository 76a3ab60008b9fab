/** Steps of a request: token endpoint, login page, service or file; then access, route, endpoint. */
@NullMarked
package dev.medialib.testkit.sitefinity.api;

import org.jspecify.annotations.NullMarked;
