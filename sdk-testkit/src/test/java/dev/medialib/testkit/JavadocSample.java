package dev.medialib.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON sample in the documentation of a fake. */
public final class JavadocSample {

    private static final Pattern SAMPLE =
            Pattern.compile("<pre>\\{@code\\R \\* (\\{.*?) \\* \\}</pre>", Pattern.DOTALL);

    private JavadocSample() {}

    public static String of(Class<? extends FakeServer> fake) throws IOException {
        Path source = Path.of("src/main/java", fake.getName().replace('.', '/') + ".java");
        Matcher sample = SAMPLE.matcher(Files.readString(source));
        if (!sample.find()) {
            throw new AssertionError("no sample in " + source);
        }
        return sample.group(1).replaceAll("(?m)^ \\* ?", "");
    }
}
