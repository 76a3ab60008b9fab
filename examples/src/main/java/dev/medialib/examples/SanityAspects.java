package dev.medialib.examples;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Defines metadata of one's own for the assets of Sanity's media library, and reads it as a record. Argument: an image file. */
public final class SanityAspects {
    private static final String NAME = "medialibRights";

    private SanityAspects() {}

    /** The value of the aspect. */
    record Rights(String holder, LocalDate until) {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Picture picture = Picture.of(args);

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());

            // the definition is what the studio shows to editors: a field of a schema
            library.aspects().deploy(Aspect.of(NAME, definition()));
            System.out.println("the library has the aspect "
                    + library.aspects().find(NAME).orElseThrow().name());

            String id = library.uploadOrGet(picture.content()).asset().id();
            library.aspects().set(id, NAME, new Rights("Ada", LocalDate.of(2030, 1, 1)));

            // null when the asset has no value
            Rights rights = library.get(id, Asset.class).aspect(NAME, Rights.class);
            System.out.println(rights == null ? "no rights" : rights.holder() + " until " + rights.until());
        }
    }

    private static Map<String, Object> definition() {
        return Map.of(
                "title", "Rights",
                "type", "object",
                "fields",
                        List.of(
                                Map.of("name", "holder", "title", "Holder", "type", "string"),
                                Map.of("name", "until", "title", "Until", "type", "date")));
    }
}
