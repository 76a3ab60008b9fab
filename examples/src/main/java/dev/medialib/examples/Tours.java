package dev.medialib.examples;

import java.io.IOException;
import java.util.Map;

/**
 * Walks through the libraries, one after the other, or through one of them.
 *
 * <p>Takes {@code livingdocs}, {@code sanity} or {@code all}, and the path of an image; both can be left out.
 */
public final class Tours {
    private Tours() {}

    public static void main(String[] args) throws IOException {
        String wanted = args.length == 0 || args[0] == null || args[0].isBlank() ? "all" : args[0];
        Picture picture = Picture.of(args.length < 2 ? null : args[1]);
        Map<String, String> environment = System.getenv();
        switch (wanted) {
            case "livingdocs" -> new LivingdocsTour(System.out).run(environment, picture);
            case "sanity" -> new SanityTour(System.out).run(environment, picture);
            case "all" -> {
                new LivingdocsTour(System.out).run(environment, picture);
                System.out.println();
                new SanityTour(System.out).run(environment, picture);
            }
            default ->
                throw new IllegalArgumentException(
                        "there is no tour of " + wanted + "; choose livingdocs, sanity or all");
        }
    }
}
