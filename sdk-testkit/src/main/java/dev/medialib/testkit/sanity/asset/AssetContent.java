package dev.medialib.testkit.sanity.asset;

import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Uploaded or downloaded bytes, with the MIME type and the file name from the sender. */
record AssetContent(
        ByteString bytes,
        @Nullable String mimeType,
        @Nullable String filename) {

    /**
     * Type that the bytes themselves show: MIME type, extension, and the size of an image in pixels. The extensions of TIFF, HEIC
     * and BMP are assumed.
     */
    record Kind(String mimeType, String extension, int width, int height) {}

    private static final ByteString MP4 = ByteString.encodeUtf8("ftyp");
    private static final Set<String> MP4_BRANDS = Set.of("isom", "iso2", "mp41", "mp42", "avc1", "qt  ", "M4V ");
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", "pdf",
            "text/plain", "txt",
            "application/zip", "zip",
            "image/svg+xml", "svg",
            "video/mp4", "mp4",
            "audio/mpeg", "mp3");

    /** Reads the raw body, or the part {@code file} of a {@code multipart/form-data} body. */
    static AssetContent of(Call call) {
        String type = call.request().header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return new AssetContent(call.bytes(), type == null ? null : type.split(";", 2)[0].strip(), null);
        }
        String boundary = type.replaceFirst("(?i).*boundary=\"?([^\";]*)\"?.*", "$1");
        try (MultipartReader reader = new MultipartReader(new Buffer().write(call.bytes()), boundary)) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                Headers headers = part.headers();
                String disposition = String.valueOf(headers.get("Content-Disposition"));
                if (disposition.matches("(?i)form-data.*;\\s*name=\"file\".*")) {
                    String name = disposition.replaceFirst("(?i).*filename=\"([^\"]*)\".*", "$1");
                    return new AssetContent(
                            part.body().readByteString(),
                            headers.get("Content-Type"),
                            name.equals(disposition) ? null : name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw ErrorResponse.badRequest("Malformed multipart/form-data: " + e.getMessage());
        }
        throw ErrorResponse.badRequest("multipart/form-data must have a part \"file\"");
    }

    String sha1() {
        return bytes.sha1().hex();
    }

    boolean isVideo() {
        return mimeType != null && mimeType.toLowerCase(Locale.ROOT).startsWith("video/");
    }

    /** Returns the kind of an image or a video; null for anything else, including damaged images. */
    @Nullable Kind sniff() {
        if (bytes.rangeEquals(4, MP4, 0, 4)
                && bytes.size() >= 12
                && MP4_BRANDS.contains(bytes.substring(8, 12).utf8())) {
            return new Kind("video/mp4", "mp4", 0, 0);
        }
        Kind image = ImageHeader.kind(bytes);
        return image == null ? SvgImage.kind(bytes) : image;
    }

    /** Returns the bytes that are stored if this content becomes an image. */
    AssetContent asImage(Kind kind) {
        return kind.extension().equals("svg") ? new AssetContent(SvgImage.rewritten(bytes), mimeType, filename) : this;
    }

    /** Returns the extension of a file that is not an image: that of its name, otherwise that of its type. */
    String fileExtension(String name) {
        return Ids.extension(name, mimeType == null ? "bin" : EXTENSIONS.getOrDefault(mimeType, "bin"));
    }
}
