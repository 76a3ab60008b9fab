/** Steps of a request: version, route, token, endpoint. */
@NullMarked
package dev.medialib.testkit.livingdocs.api;

import org.jspecify.annotations.NullMarked;
