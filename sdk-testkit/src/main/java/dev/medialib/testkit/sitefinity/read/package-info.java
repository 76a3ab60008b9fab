/** Single items, lists and searches, and what describes the service. */
@NullMarked
package dev.medialib.testkit.sitefinity.read;

import org.jspecify.annotations.NullMarked;
