package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class AsyncCalls {
    public static List<MediaLibraryEntry> getAll(LivingdocsClient livingdocs, List<String> ids) {
        List<CompletableFuture<MediaLibraryEntry>> futures = ids.stream()
                .map(id -> livingdocs.async(c -> c.mediaLibrary().get(id)).orTimeout(10, TimeUnit.SECONDS))
                .toList();
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
