package dev.medialib.examples;

import dev.medialib.core.content.Download;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.CreateResult;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.entry.UsageLogEntry;
import dev.medialib.livingdocs.error.VersionConflictException;
import dev.medialib.livingdocs.project.UsagePurpose;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A walk through the media library of Livingdocs with a real image: create an entry, read it, change it under a version lock, meet a
 * conflict, list what refers to it, report a use, and get the image back.
 *
 * <p>The argument is the path of an image. Without it, the tour uses a sample.
 */
public final class LivingdocsTour {
    private final PrintStream out;
    private int step;

    LivingdocsTour(PrintStream out) {
        this.out = out;
    }

    /** Runs the tour with the server that the environment names, or a fake one. */
    public static void main(String[] args) throws IOException {
        new LivingdocsTour(System.out).run(System.getenv(), Picture.of(args));
    }

    /** Runs the tour and returns the saved image. */
    Path run(Map<String, String> environment, Picture picture) throws IOException {
        try (LivingdocsStage stage = LivingdocsStage.open(environment, picture)) {
            LivingdocsClient livingdocs = stage.client();
            out.println("Livingdocs tour on " + stage.name());
            out.println(livingdocs.check());

            LivingdocsMediaLibrary library = livingdocs.mediaLibrary();
            MediaLibraryEntry entry = create(library, stage, picture);
            entry = patch(library, entry, picture);
            entry = conflict(library, entry);
            references(library, stage, entry);
            usage(livingdocs, entry);
            keys(library, entry);
            return serve(library, stage, picture);
        }
    }

    private MediaLibraryEntry create(LivingdocsMediaLibrary library, LivingdocsStage stage, Picture picture) {
        heading("Create an entry for " + picture.name() + ", which is in the storage already");
        EntryAsset asset = EntryAsset.builder()
                .key(stage.assetKey())
                .url(stage.assetUrl())
                .mimeType(picture.mediaType())
                .filename(picture.name())
                .width(picture.width())
                .height(picture.height())
                .size((long) picture.bytes().length)
                .build();
        CreateResult created = library.create(List.of(NewEntry.of(e -> e.mediaType("image")
                        .systemName("medialib-tour")
                        .externalId("tour-" + System.currentTimeMillis())
                        .asset(asset)
                        .metadata(Map.of("title", picture.title())))))
                .all()
                .get(0);
        if (!created.created() || created.id() == null) {
            throw new IllegalStateException("the entry was not created: " + created.message());
        }
        MediaLibraryEntry entry = library.get(created.id());
        show(entry);
        return entry;
    }

    private MediaLibraryEntry patch(LivingdocsMediaLibrary library, MediaLibraryEntry entry, Picture picture) {
        heading("Change its title, provided that it still has version " + entry.version());
        MediaLibraryEntry patched = library.patchAndGet(
                entry.id(), p -> p.ifVersion(version(entry)).setMetadata("title", picture.title() + " at dusk"));
        show(patched);
        return patched;
    }

    private MediaLibraryEntry conflict(LivingdocsMediaLibrary library, MediaLibraryEntry entry) {
        heading("Someone else changes it; a patch for the former version is rejected");
        library.patch(entry.id(), p -> p.setMetadata("credit", "someone else"));
        try {
            library.patch(entry.id(), p -> p.ifVersion(version(entry)).setMetadata("caption", "lost?"));
        } catch (VersionConflictException e) {
            out.println("  rejected: version " + e.expected() + " was expected, the entry has " + e.actual());
        }
        out.println("  update() reads the entry again and retries:");
        MediaLibraryEntry updated = library.update(
                entry.id(), (current, p) -> p.setMetadata("caption", "version " + current.version() + " and on"));
        show(updated);
        return updated;
    }

    /** Returns the version. Servers before 2021-06 send none, and a patch without one would overwrite the changes of others. */
    private static Long version(MediaLibraryEntry entry) {
        return Objects.requireNonNull(entry.version(), "the server sent no version");
    }

    private void references(LivingdocsMediaLibrary library, LivingdocsStage stage, MediaLibraryEntry entry) {
        heading("Which published documents use it?");
        stage.publishDocumentsThatUse(entry.id());
        long total = library.incomingDocumentReferences(entry.id())
                .firstPage()
                .total()
                .orElse(-1);
        long count = 0;
        long places = 0;
        for (IncomingDocumentReference reference : library.incomingDocumentReferences(entry.id())) {
            count++;
            places +=
                    reference.references() == null ? 0 : reference.references().size();
        }
        out.println(
                "  the server says " + total + "; paging found " + count + " documents with " + places + " references");
    }

    private void usage(LivingdocsClient livingdocs, MediaLibraryEntry entry) {
        List<UsagePurpose> purposes = livingdocs.projectConfig().usagePurposes();
        heading("Report a use and read the usage log");
        if (purposes.isEmpty()) {
            out.println("  this project has no usage purposes");
            return;
        }
        String purpose = purposes.get(0).handle();
        livingdocs
                .mediaLibrary()
                .patch(entry.id(), p -> p.addUsage(u -> u.purpose(purpose).url("https://example.com/front-page")));
        for (UsageLogEntry use : livingdocs.mediaLibrary().usageLog(entry.id())) {
            out.println("  " + use.id() + ": " + use.purpose() + ", " + use.state() + ", " + use.url());
        }
    }

    private void keys(LivingdocsMediaLibrary library, MediaLibraryEntry entry) {
        heading("List the cache keys to invalidate when it changes");
        library.keys(entry.id()).forEach(key -> out.println("  " + key));
    }

    private Path serve(LivingdocsMediaLibrary library, LivingdocsStage stage, Picture picture) throws IOException {
        heading("Get the image and save it");
        Path file = Files.createTempDirectory("livingdocs-tour").resolve(picture.name());
        try (Download image = library.serveImage(stage.assetKey())) {
            image.saveTo(file);
            out.println("  " + image.mediaType() + ", " + Files.size(file) + " bytes, saved to " + file);
        }
        return file;
    }

    private void heading(String text) {
        step++;
        out.println();
        out.println(step + ". " + text);
    }

    private void show(MediaLibraryEntry entry) {
        out.println("  entry " + entry.id() + ", version " + entry.version() + ", " + entry.metadata());
    }
}
