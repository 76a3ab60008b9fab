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

    /** Type that the bytes themselves show: MIME type, extension, and the size of an image in pixels. */
    record Kind(String mimeType, String extension, int width, int height) {}

    private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a");
    private static final ByteString GIF = ByteString.encodeUtf8("GIF8");
    private static final ByteString JPEG = ByteString.decodeHex("ffd8ff");
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
        if (bytes.startsWith(PNG) && bytes.size() >= 24) {
            return new Kind("image/png", "png", int32(16), int32(20));
        }
        if (bytes.startsWith(GIF) && bytes.size() >= 10) {
            return new Kind("image/gif", "gif", littleEndian(6), littleEndian(8));
        }
        if (bytes.startsWith(JPEG)) {
            return jpeg();
        }
        if (bytes.rangeEquals(4, MP4, 0, 4)
                && bytes.size() >= 12
                && MP4_BRANDS.contains(bytes.substring(8, 12).utf8())) {
            return new Kind("video/mp4", "mp4", 0, 0);
        }
        return SvgImage.kind(bytes);
    }

    /** Returns the bytes that are stored if this content becomes an image. */
    AssetContent asImage(Kind kind) {
        return kind.extension().equals("svg") ? new AssetContent(SvgImage.rewritten(bytes), mimeType, filename) : this;
    }

    /** Reads the size from the frame header, which follows any number of other segments. */
    private @Nullable Kind jpeg() {
        int at = 2;
        while (at + 9 <= bytes.size() && uint8(at) == 0xff) {
            int marker = uint8(at + 1);
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                return new Kind("image/jpeg", "jpg", int16(at + 7), int16(at + 5));
            }
            at += 2 + int16(at + 2);
        }
        return null;
    }

    /** Returns the extension of a file that is not an image: that of its name, otherwise that of its type. */
    String fileExtension(String name) {
        return Ids.extension(name, mimeType == null ? "bin" : EXTENSIONS.getOrDefault(mimeType, "bin"));
    }

    private int uint8(int at) {
        return bytes.getByte(at) & 0xff;
    }

    private int int16(int at) {
        return (uint8(at) << 8) | uint8(at + 1);
    }

    private int int32(int at) {
        return (int16(at) << 16) | int16(at + 2);
    }

    private int littleEndian(int at) {
        return (uint8(at + 1) << 8) | uint8(at);
    }
}
