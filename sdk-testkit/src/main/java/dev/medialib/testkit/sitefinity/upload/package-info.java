/** Endpoints that upload files, in one request and in chunks. */
@NullMarked
package dev.medialib.testkit.sitefinity.upload;

import org.jspecify.annotations.NullMarked;
