/** The command {@code medialib fakes}: fake servers as a process. */
@NullMarked
package dev.medialib.cli.fakes;

import org.jspecify.annotations.NullMarked;
