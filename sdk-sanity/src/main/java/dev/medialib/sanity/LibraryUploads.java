package dev.medialib.sanity;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.upload.LibraryUpload;
import dev.medialib.sanity.upload.UploadedAsset;
import dev.medialib.sanity.upload.UrlUpload;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings bytes into a media library. */
final class LibraryUploads {
    static final String UPLOAD_ID = "sanity.mediaLibrary.upload";
    static final String FROM_URL_ID = "sanity.mediaLibrary.fromUrl";

    /** Sanity fetches for up to 300 s; the vendor's command line tool waits this long. */
    static final Duration FETCH_TIME = Duration.ofSeconds(370);

    /** Sanity works on what came before it answers; the vendor's own client waits five minutes for anything else. */
    static final Duration STORE_TIME = Duration.ofMinutes(5);

    private record Input(
            String library, LibraryUpload upload, @Nullable String tag, Content content, Sha1 sha1) {

        void fill(RequestDraft r) {
            r.path("library", library).query("tag", tag).query("sha1", sha1.announced());
            upload.parameters().forEach(r::query);
            String name = upload.parameters().get("filename");
            if (name == null) {
                name = content.fileName();
                r.query("filename", name);
            }
            if (upload.isMultipart()) {
                // without a file name, servers take the part for a field
                r.multipart("file", Objects.requireNonNullElse(name, "file"), content, upload.progress(), sha1);
            } else {
                r.content(content, upload.progress(), sha1);
            }
        }
    }

    private static final Endpoint<Input, UploadedAsset> UPLOAD = Endpoint.<Input>of(
                    Method.POST, UPLOAD_ID, "media-libraries/{library}/upload", Input::fill)
            .patience(STORE_TIME)
            .returning(ResponseReader.json(UploadedAsset.class));

    private record UrlInput(
            String library, UrlUpload upload, @Nullable String tag) {}

    private static final Endpoint<UrlInput, UploadedAsset> FROM_URL = Endpoint.<UrlInput>of(
                    Method.POST,
                    FROM_URL_ID,
                    "media-libraries/{library}/from-url",
                    (input, r) -> r.path("library", input.library())
                            .query("tag", input.tag())
                            .json(input.upload().toJson()))
            .patience(FETCH_TIME)
            .returning(ResponseReader.json(UploadedAsset.class));

    private final ApiCaller caller;
    private final RequestTags tags;
    private final String library;

    LibraryUploads(ApiCaller caller, RequestTags tags, String library) {
        this.caller = caller;
        this.tags = tags;
        this.library = library;
    }

    UploadedAsset upload(Content content, LibraryUpload upload) {
        return send(content, upload, sha1(content, upload));
    }

    UploadedAsset uploadOrGet(Content content, LibraryUpload upload, AssetSearch search) {
        Sha1 sha1 = sha1(content, upload);
        try {
            return send(content, upload, sha1);
        } catch (AssetAlreadyExistsException refusal) {
            try {
                return new Duplicate(search, content, sha1).found(refusal);
            } catch (MedialibException e) {
                e.addSuppressed(refusal);
                throw e;
            }
        }
    }

    UploadedAsset fromUrl(UrlUpload upload) {
        return caller.call(FROM_URL, new UrlInput(library, upload, tags.of(upload.tag())));
    }

    private UploadedAsset send(Content content, LibraryUpload upload, Sha1 sha1) {
        Input input = new Input(library, upload, tags.of(upload.tag()), content, sha1);
        return UploadCheck.call(
                caller,
                UPLOAD,
                input,
                sha1,
                uploaded -> new UploadCheck.Stored(
                        uploaded.asset().id(),
                        uploaded.assetInstance().id(),
                        uploaded.assetInstance().sha1hash()));
    }

    private static Sha1 sha1(Content content, LibraryUpload upload) {
        Objects.requireNonNull(content, "content");
        if (!upload.sendsSha1()) {
            return Sha1.whileSending();
        }
        if (!content.isReplayable()) {
            throw new IllegalArgumentException(
                    "sendSha1() reads the content twice, which a one-shot stream cannot be: give a file, bytes or a StreamSource");
        }
        return Sha1.beforehand(content);
    }
}
