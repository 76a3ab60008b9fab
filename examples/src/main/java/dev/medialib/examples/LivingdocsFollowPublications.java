package dev.medialib.examples;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.publication.PublicationEvent;
import dev.medialib.livingdocs.publication.PublicationEventType;
import java.util.Objects;

/** Follows the publications of Livingdocs, and lists the media of each. Argument: the id of the last processed event. */
public final class LivingdocsFollowPublications {
    private LivingdocsFollowPublications() {}

    /** Runs the example. */
    public static void main(String[] args) {
        long seen = args.length > 0 ? Long.parseLong(args[0]) : 0;

        try (Clients clients = new Clients()) {
            LivingdocsClient livingdocs = clients.livingdocs(fake -> {
                fake.publish(
                        "{\"systemdata\":{\"documentId\":1},\"references\":[{\"id\":\"cat\",\"type\":\"image\"}]}");
                fake.publish(
                        "{\"systemdata\":{\"documentId\":2},\"references\":[{\"id\":\"dog\",\"type\":\"image\"}]}");
                fake.unpublish(2);
            });

            long last = seen;
            for (PublicationEvent event : livingdocs.publications().events(e -> e.afterId(seen))) {
                System.out.println("document " + event.documentId() + ": " + event.eventType());
                if (PublicationEventType.PUBLISH.equals(event.eventType())) {
                    printMedia(livingdocs, Objects.requireNonNull(event.documentId()));
                }
                last = Objects.requireNonNull(event.id());
            }
            // a real program stores this id and continues from it
            System.out.println("the last event is " + last);
        }
    }

    private static void printMedia(LivingdocsClient livingdocs, long documentId) {
        try {
            System.out.println("  uses " + livingdocs.documents().mediaIds(documentId));
        } catch (NotFoundException e) {
            System.out.println("  is no longer published");
        }
    }
}
