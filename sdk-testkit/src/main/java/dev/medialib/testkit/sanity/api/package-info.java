/** Steps of a request: version, route, token, endpoint. */
@NullMarked
package dev.medialib.testkit.sanity.api;

import org.jspecify.annotations.NullMarked;
