package dev.medialib.livingdocs;

import dev.medialib.livingdocs.imports.ImportJob;
import dev.medialib.livingdocs.imports.Imports;
import dev.medialib.livingdocs.imports.UrlImport;

/** An import of one item, of any kind. */
public final class StartedImport {
    private static final UrlImport ONE = UrlImport.of(u -> u.systemName("s")
            .add(i -> i.url("https://x/y").id("1").fileName("n").mediaType("m")));

    private StartedImport() {}

    /** Starts it; {@code kind} is {@code images}, {@code videos} or {@code files}. */
    public static ImportJob of(Imports imports, String kind) {
        return switch (kind) {
            case "images" -> imports.images(ONE);
            case "videos" -> imports.videos(ONE);
            default -> imports.files(ONE);
        };
    }
}
