package dev.medialib.sanity.id;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Function;

class IdsFuzzTest {
    private static final String[] STARTS = {
        "",
        "image-",
        "file-",
        "video-",
        "drafts.",
        "versions.",
        "media-library:",
        "dataset:",
        "image-abc-10x10-",
        "versions.r1."
    };
    private static final List<Function<String, Object>> READERS = List.of(
            AssetDocumentId::of,
            DatasetName::of,
            DocumentId::of,
            GlobalDocumentReference::of,
            LibraryId::of,
            ProjectId::of,
            RequestTag::of);

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void anIdIsWrittenAsItWasReadOrRejected(FuzzedDataProvider data) {
        String text = data.pickValue(STARTS) + data.consumeRemainingAsString();
        for (Function<String, Object> reader : READERS) {
            try {
                Object id = reader.apply(text);
                requireSame(text, id.toString());
                requireSame(id, reader.apply(text));
            } catch (IllegalArgumentException e) {
                require(
                        e.getMessage().length() < 500,
                        "a message of " + e.getMessage().length() + " characters");
            }
        }
        if (DocumentId.isValid(text)) {
            published(DocumentId.of(text));
        }
    }

    private static void published(DocumentId id) {
        try {
            DocumentId published = id.published();
            require(!published.isDraft() && !published.isVersion(), id + " is published as " + published);
            requireSame(published, published.published());
            requireSame(published, published.draft().published());
        } catch (IllegalArgumentException | IllegalStateException e) {
            require(e.getMessage() != null, "no message");
        }
    }
}
