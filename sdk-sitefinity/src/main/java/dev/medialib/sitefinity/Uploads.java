package dev.medialib.sitefinity;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.NotPublishedException;
import dev.medialib.sitefinity.model.MediaItem;
import dev.medialib.sitefinity.upload.FileReplacement;
import dev.medialib.sitefinity.upload.FileSending;
import dev.medialib.sitefinity.upload.MediaUpload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends files, of new items and of those that there are.
 *
 * @param <T> what an item is
 */
final class Uploads<T extends MediaItem> {
    private final Service service;
    private final EntitySets.Type type;
    private final Endpoint<Sent, T> upload;
    private final Endpoint<Sent, JsonData> replace;
    private final ChunkedUpload<T> chunked;
    private final Consumer<UUID> publish;

    /**
     * A file with what goes along.
     *
     * @param item whose file it shall be; null for a new item
     */
    record Sent(@Nullable UUID item, Content content, Map<String, JsonData> properties, FileSending how) {
        String fileName() {
            return Objects.requireNonNull(content.fileName());
        }
    }

    /**
     * Creates the uploads of a type.
     *
     * @param publish publishes an item
     */
    Uploads(Service service, EntitySets.Type type, Class<T> itemClass, Consumer<UUID> publish) {
        this.service = service;
        this.type = type;
        this.chunked = new ChunkedUpload<>(service, type, itemClass);
        this.publish = publish;
        this.upload = Endpoint.<Sent>of(Method.POST, id("upload"), "{set}", this::encode)
                .returning(ResponseReader.json(itemClass));
        this.replace = Endpoint.<Sent>of(Method.PATCH, id("replaceFile"), "{set}({id})", this::encode)
                .returning(ResponseReader.jsonOrNothing());
    }

    private String id(String operation) {
        return "sitefinity." + type.usualName() + "." + operation;
    }

    private void encode(Sent sent, RequestDraft r) {
        service.address(r, type);
        if (sent.item() != null) {
            r.path("id", sent.item());
        }
        r.header("X-Sf-Properties", HeaderText.json(JsonData.of(sent.properties())))
                .header("X-File-Name", HeaderText.component(sent.fileName()));
        // a server reads one or the other, depending on its version
        if (sent.properties().containsKey("DirectUpload")) {
            r.header("DirectUpload", "true");
        }
        if (sent.how().isBase64()) {
            r.header("Content-Encoding", "base64")
                    .base64(sent.content(), sent.how().progress());
        } else {
            r.header("Content-Encoding", "identity")
                    .content(sent.content(), sent.how().progress());
        }
    }

    T upload(Content given, MediaUpload how) {
        Content content = named(given, how);
        Map<String, JsonData> properties = new LinkedHashMap<>(how.fields());
        properties.computeIfAbsent("Title", name -> JsonData.of(titleOf(content)));
        Sent sent = new Sent(null, content, properties, how);
        OptionalLong length = content.length();
        if (!how.isBase64() && length.isPresent() && length.getAsLong() >= how.chunksFrom()) {
            Optional<ChunkSession> session = chunked.begin(content, how.parentId());
            if (session.isPresent()) {
                T item = chunked.upload(session.get(), sent, how.parallelChunks());
                publish(item.id(), how);
                return item;
            }
        }
        if (how.isPublished()) {
            properties.put("DirectUpload", JsonData.of(true));
        }
        return service.caller().call(upload, sent);
    }

    void replaceFile(UUID id, Content given, FileReplacement how) {
        service.caller().run(replace, new Sent(id, named(given, how), Map.of(), how));
        publish(id, how);
    }

    private void publish(UUID id, FileSending how) {
        if (how.isPublished()) {
            try {
                publish.accept(id);
            } catch (MedialibException e) {
                throw new NotPublishedException(id, e);
            }
        }
    }

    private static Content named(Content content, FileSending how) {
        String given = how.fileName();
        Content named = given == null ? content : content.withFileName(given);
        String name = named.fileName();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("fileName is required, since the content has none");
        }
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("fileName must be valid Unicode, but has half of a surrogate pair");
        }
        return named;
    }

    private static String titleOf(Content content) {
        String name = Objects.requireNonNull(content.fileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
