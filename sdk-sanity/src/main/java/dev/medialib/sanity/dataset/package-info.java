/** Datasets of a project: their images and files, and assets of media libraries that are linked to them. */
@NullMarked
package dev.medialib.sanity.dataset;

import org.jspecify.annotations.NullMarked;
