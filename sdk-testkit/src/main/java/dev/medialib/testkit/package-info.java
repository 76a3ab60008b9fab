/** What the fake servers have in common: the requests that they received and the faults that they can be told to make. */
@NullMarked
package dev.medialib.testkit;

import org.jspecify.annotations.NullMarked;
