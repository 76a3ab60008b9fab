package dev.medialib.livingdocs;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.UsageLogEntry;
import dev.medialib.livingdocs.publication.Publication;
import dev.medialib.livingdocs.publication.PublicationEvent;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.webhook.MediaEvent;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.UsersMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers that an application has made for itself read and write the models without loss. */
@Tag("jackson3")
class UsersMapperTest {

    static Stream<Arguments> models() {
        return MappedModel.withEachMapper(Stream.of(
                sample(MediaLibraryEntry.class, "entries/get.json", ""),
                sample(MediaLibraryEntry.class, "entries/image-with-every-shape.json", ""),
                sample(MediaLibraryEntry.class, "entries/video.json", ""),
                sample(UsageLogEntry.class, "usage/usage-log-billing.json", "/results/0"),
                sample(IncomingDocumentReference.class, "references/documents-envelope.json", "/results/0"),
                sample(Publication.class, "publications/search.json", "/results/0"),
                sample(PublicationEvent.class, "publications/events.json", "/results/0"),
                sample(MediaEvent.class, "webhooks/document-update.json", "")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsWrittenAsItCame(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsWrittenAsItCame(users);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsReadAsTheSdkReadsIt(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsReadAsTheSdkReadsIt(users);
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsInCollectionsLoseNothing(UsersMapper users, MappedModel model) throws Exception {
        model.assertLosesNothingInCollections(users);
    }
}
