package dev.medialib.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The vendor's samples in {@code src/test/resources/samples} of the module whose tests run. */
public final class Samples {
    // read as files: a module hides its resources from classes outside it, such as this one
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "samples");

    private Samples() {}

    /** The text of a sample, by its name below {@code samples}, such as {@code errors/404-entry.json}. */
    public static String text(String name) {
        Path sample = FOLDER.resolve(name).toAbsolutePath();
        if (!Files.isRegularFile(sample)) {
            throw new IllegalArgumentException("no sample " + sample);
        }
        try {
            return Files.readString(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
