/** Published documents: their latest publication, searches, events. */
@NullMarked
package dev.medialib.testkit.livingdocs.publication;

import org.jspecify.annotations.NullMarked;
