/** Reading, exporting and mutating the documents of libraries and datasets. */
@NullMarked
package dev.medialib.testkit.sanity.document;

import org.jspecify.annotations.NullMarked;
