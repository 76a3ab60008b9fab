package dev.medialib.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/**
 * Runs the tour of one library, or of all libraries, one after the other.
 *
 * <p>The arguments are {@code livingdocs}, {@code sanity}, {@code sitefinity} or {@code all}, and the path of an image. Both are optional.
 */
public final class Tours {
    private Tours() {}

    /** Runs the tours that the arguments name. */
    public static void main(String[] args) throws IOException {
        run(args, System.getenv(), System.out);
    }

    static void run(String[] args, Map<String, String> environment, PrintStream out) throws IOException {
        String wanted = args.length == 0 || args[0] == null || args[0].isBlank() ? "all" : args[0];
        Picture picture = Picture.of(args.length < 2 ? null : args[1]);
        switch (wanted) {
            case "livingdocs" -> new LivingdocsTour(out).run(environment, picture);
            case "sanity" -> new SanityTour(out).run(environment, picture);
            case "sitefinity" -> new SitefinityTour(out).run(environment, picture);
            case "all" -> {
                new LivingdocsTour(out).run(environment, picture);
                out.println();
                new SanityTour(out).run(environment, picture);
                out.println();
                new SitefinityTour(out).run(environment, picture);
            }
            default ->
                throw new IllegalArgumentException(
                        "there is no tour of " + wanted + "; choose livingdocs, sanity, sitefinity or all");
        }
    }
}
