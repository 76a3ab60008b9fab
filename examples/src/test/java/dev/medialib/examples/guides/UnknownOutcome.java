package dev.medialib.examples.guides;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;

public class UnknownOutcome {
    /** Sets a title. If the response is lost, reads the entry to find out whether it has the title. */
    public static void setTitle(LivingdocsClient livingdocs, String id, String title) {
        LivingdocsMediaLibrary library = livingdocs.mediaLibrary();
        try {
            library.patch(id, p -> p.setMetadata("title", title));
        } catch (MedialibException e) {
            if (!e.outcomeUnknown()
                    || !JsonData.of(title).equals(library.get(id).metadata("title"))) {
                throw e;
            }
        }
    }
}
