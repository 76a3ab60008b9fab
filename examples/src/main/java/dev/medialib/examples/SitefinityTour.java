package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A walk through Sitefinity's image libraries with a real image: upload it, find it by a filter full of odd characters, change it,
 * replace it as a whole, publish both, and delete it.
 */
public final class SitefinityTour {
    private static final String ODD_TITLE = "O'Reilly & Sons #1: 100% a+b/c? котка 日本 🐈";

    private final PrintStream out;
    private int step;

    SitefinityTour(PrintStream out) {
        this.out = out;
    }

    void run(Map<String, String> environment, Picture picture) {
        try (SitefinityStage stage = SitefinityStage.open(environment)) {
            SitefinityClient sitefinity = stage.client();
            out.println("Sitefinity tour on " + stage.name());
            out.println(sitefinity.check());

            UUID library = library(sitefinity);
            Image image = upload(sitefinity, library, picture);
            find(sitefinity, library);
            patch(sitefinity, image);
            replace(sitefinity, image);
            url(sitefinity, image);
            delete(sitefinity, library, image);
        }
    }

    private UUID library(SitefinityClient sitefinity) {
        heading("Make a library");
        UUID id = sitefinity.albums().create(a -> a.title("Medialib tour")).id();
        out.println("  album " + id);
        return id;
    }

    private Image upload(SitefinityClient sitefinity, UUID library, Picture picture) {
        heading("Upload " + picture.name() + ", to be visible at once");
        Image image = sitefinity
                .images()
                .upload(
                        Content.of(picture.bytes()).withFileName(picture.name()),
                        u -> u.parentId(library)
                                .title(ODD_TITLE)
                                .publish(true)
                                .onProgress(p -> out.println("  sent " + p.sent() + " of "
                                        + p.total().orElse(-1) + " bytes")));
        out.println("  image " + image.id() + ", " + image.width() + "x" + image.height() + ", " + image.totalSize()
                + " bytes");
        return image;
    }

    private void find(SitefinityClient sitefinity, UUID library) {
        heading("Find it by a filter; special characters are escaped");
        Filter filter =
                ImageFields.TITLE.contains("O'Reilly & Sons #1: 100% a+b/c?").and(ImageFields.PARENT_ID.eq(library));
        out.println("  " + filter);
        for (Image found : sitefinity.images().list(q -> q.filter(filter).orderBy(ImageFields.TITLE.ascending()))) {
            out.println("  found \"" + found.title() + "\"");
        }
    }

    private void patch(SitefinityClient sitefinity, Image image) {
        heading("Change two fields, and nothing else; it shows once it is published");
        sitefinity
                .images()
                .update(image.id(), c -> c.alternativeText("A sailing boat").clearAuthor());
        sitefinity.images().publish(image.id());
        show(sitefinity.images().get(image.id()));
    }

    private void replace(SitefinityClient sitefinity, Image image) {
        heading("Replace it as a whole: read, changed and written back, with the fields that this SDK does not know");
        sitefinity.images().replace(image.id(), whole -> whole.withTitle("Sailing boat at dusk"));
        sitefinity.images().publish(image.id());
        show(sitefinity.images().get(image.id()));
    }

    private void url(SitefinityClient sitefinity, Image image) {
        heading("Get its URL");
        out.println("  " + sitefinity.resolveUrl(sitefinity.images().get(image.id())));
    }

    private void delete(SitefinityClient sitefinity, UUID library, Image image) {
        heading("Delete it, and its library");
        sitefinity.images().delete(image.id());
        List<Image> left = sitefinity.images().inLibrary(library).toList();
        sitefinity.albums().delete(library);
        out.println("  " + left.size() + " images are left in the library, which is gone too");
    }

    private void show(Image image) {
        out.println("  \"" + image.title() + "\", alternative text \"" + image.alternativeText() + "\", author "
                + image.author());
    }

    private void heading(String text) {
        step++;
        out.println();
        out.println(step + ". " + text);
    }
}
