package dev.medialib.sitefinity.media;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.media.UploadEndpoints.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Sender of files, for new and existing items.
 *
 * @param <T> the model of an item
 */
final class Uploads<T extends MediaItem> {
    private final SetContext<T> set;
    private final WorkflowClient<T> workflow;

    Uploads(SetContext<T> set, WorkflowClient<T> workflow) {
        this.set = set;
        this.workflow = workflow;
    }

    T upload(Content given, MediaUpload<?> options) {
        Content content = named(given, options);
        Map<String, JsonData> properties = new LinkedHashMap<>(options.fields());
        properties.computeIfAbsent("Title", name -> JsonData.of(titleOf(content)));
        Sent sent = new Sent(set, content, properties, options);
        OptionalLong length = content.length();
        if (options.form() == FileSending.BodyForm.RAW
                && length.isPresent()
                && length.getAsLong() >= options.chunksFrom()) {
            ChunkedUpload<T> chunked = new ChunkedUpload<>(set);
            Optional<ChunkSession> session = chunked.begin(content, options.parentId());
            if (session.isPresent()) {
                T item = chunked.upload(session.get(), sent, options);
                publishIfSet(item.id(), options, "the item was created");
                return item;
            }
        }
        return set.itemClass()
                .cast(set.caller().call(UploadEndpoints.UPLOAD, options.isPublished() ? sent.published() : sent));
    }

    void replaceFile(UUID id, Content given, FileReplacement options) {
        Sent sent = new Sent(set, named(given, options), Map.of(), options);
        set.caller().run(UploadEndpoints.REPLACE_FILE, new UploadEndpoints.Replacement(id, sent));
        publishIfSet(id, options, "the file was replaced");
    }

    private void publishIfSet(UUID id, FileSending options, String done) {
        if (options.isPublished()) {
            workflow.publishAfter(id, done);
        }
    }

    private static Content named(Content content, FileSending options) {
        String given = options.fileName();
        Content named = given == null ? content : content.withFileName(given);
        String name = named.fileName();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "fileName is required, because the content has no file name; set it in the options");
        }
        TextRules.requireUnicode("fileName", name);
        return named;
    }

    /** Returns the file name without its extension, or the whole name if nothing else remains. */
    private static String titleOf(Content content) {
        String name = Objects.requireNonNull(content.fileName()).strip();
        String title = name.substring(0, Math.max(name.lastIndexOf('.'), 0)).strip();
        return title.isEmpty() ? name : title;
    }
}
