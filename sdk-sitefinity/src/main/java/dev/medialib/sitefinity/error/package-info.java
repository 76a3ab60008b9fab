/** Exceptions for errors that only Sitefinity reports. */
@NullMarked
package dev.medialib.sitefinity.error;

import org.jspecify.annotations.NullMarked;
