/** Endpoints of single items, lists, searches, and the service's description. */
@NullMarked
package dev.medialib.testkit.sitefinity.read;

import org.jspecify.annotations.NullMarked;
