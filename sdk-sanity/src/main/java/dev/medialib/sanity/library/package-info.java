/** Media libraries: uploads, aspects, references to assets, and the libraries of projects and organizations. */
@NullMarked
package dev.medialib.sanity.library;

import org.jspecify.annotations.NullMarked;
