package dev.medialib.core.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media types by the name of the file, or by the first bytes of the data. */
final class MediaTypes {

    /** The media type of unknown data. */
    static final String UNKNOWN = "application/octet-stream";

    /** The number of bytes that {@link #ofBytes} reads. */
    static final int HEAD = 1024;

    private static final int MAX_LENGTH = 255;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern SYNTAX =
            Pattern.compile(TOKEN + "/" + TOKEN + "(;[ \t]*" + TOKEN + "=(" + TOKEN + "|\"[ -~&&[^\"\\\\]]*\"))*");

    private static final Map<String, String> BY_EXTENSION = load();

    private record Magic(int offset, String bytes, String type) {}

    /** Bytes are written as characters of ISO 8859-1. */
    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Magic(0, "GIF87a", "image/gif"),
            new Magic(0, "GIF89a", "image/gif"),
            new Magic(8, "WEBP", "image/webp"),
            new Magic(8, "WAVE", "audio/wav"),
            new Magic(8, "AVI ", "video/x-msvideo"),
            new Magic(0, "II*\0", "image/tiff"),
            new Magic(0, "MM\0*", "image/tiff"),
            new Magic(0, "8BPS", "image/vnd.adobe.photoshop"),
            new Magic(0, "\u00ff\n", "image/jxl"),
            new Magic(0, "\0\0\0\fJXL ", "image/jxl"),
            new Magic(0, "\0\0\u0001\0", "image/vnd.microsoft.icon"),
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, "%!PS", "application/postscript"),
            new Magic(0, "PK\u0003\u0004", "application/zip"),
            new Magic(0, "PK\u0005\u0006", "application/zip"),
            new Magic(0, "\u001f\u008b", "application/gzip"),
            new Magic(0, "fLaC", "audio/flac"),
            new Magic(0, "OggS", "audio/ogg"),
            new Magic(0, "ID3", "audio/mpeg"));

    private MediaTypes() {}

    /** The given type if it is {@code type/subtype} with optional parameters. */
    static String requireValid(String mediaType) {
        if (mediaType.length() > MAX_LENGTH || !SYNTAX.matcher(mediaType).matches()) {
            throw new IllegalArgumentException(
                    "mediaType must be type/subtype, with optional ;name=value parameters, in ASCII and up to "
                            + MAX_LENGTH + " characters");
        }
        return mediaType;
    }

    /** Returns the type by the extension; null if the extension is missing or unknown. */
    static @Nullable String ofFileName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return extension.length() == fileName.length() ? null : BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT));
    }

    /** Returns the type by the first bytes of the data, at most {@link #HEAD}; null if they are unknown. */
    static @Nullable String ofBytes(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean riff = head.startsWith("RIFF");
        for (Magic magic : MAGIC) {
            if (head.startsWith(magic.bytes(), magic.offset()) && (magic.offset() == 0 || riff)) {
                return magic.type();
            }
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12) {
            return ofBrand(head);
        }
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            return head.contains("webm") ? "video/webm" : "video/matroska";
        }
        // two letters alone would be the beginning of many a text; the four reserved bytes are zero
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
            return "image/bmp";
        }
        return isSvg(head) ? "image/svg+xml" : null;
    }

    /** Files of the ISO base media family name their format by a brand, and after it others that they conform to. */
    private static @Nullable String ofBrand(String head) {
        String brand = head.substring(8, 12);
        int boxSize = Math.max(head.charAt(2) << 8 | head.charAt(3), 12);
        String brands = head.substring(8, Math.min(boxSize, head.length()));
        return switch (brand) {
            case "avif", "avis" -> "image/avif";
            case "heic", "heix", "heim", "heis" -> "image/heic";
            case "mif1", "msf1" ->
                brands.contains("avif") ? "image/avif" : brands.contains("heic") ? "image/heic" : "image/heif";
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B " -> "audio/mp4";
            case "crx " -> "image/x-canon-cr3";
            default -> ofCompatible(brand, brands);
        };
    }

    private static final Pattern MP4_BRAND = Pattern.compile("iso[m1-9a-c]|mp4[12v]|avc1|MSNV|M4V |dash|f4v ");

    private static @Nullable String ofCompatible(String major, String brands) {
        if (major.startsWith("3g2")) {
            return "video/3gpp2";
        }
        if (major.startsWith("3gp")) {
            return "video/3gpp";
        }
        for (int i = 0; i + 4 <= brands.length(); i += 4) {
            if (MP4_BRAND.matcher(brands.substring(i, i + 4)).matches()) {
                return "video/mp4";
            }
        }
        return null;
    }

    private static final Pattern BEFORE_ROOT_ELEMENT =
            Pattern.compile("(?s)(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\s+(?!html)[^\\[>]*(?:\\[.*?\\]\\s*)?>)*");

    /** The root element decides: an HTML page may contain an SVG image too. */
    private static boolean isSvg(String head) {
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        Matcher before = BEFORE_ROOT_ELEMENT.matcher(text);
        return before.lookingAt() && text.substring(before.end()).matches("(?s)<(?:svg:)?svg[\\s/>].*");
    }

    private static Map<String, String> load() {
        Map<String, String> types = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(MediaTypes.class.getResourceAsStream("media-types.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> words = List.of(line.split(" ", -1));
                if (!line.isEmpty() && !line.startsWith("#")) {
                    words.subList(1, words.size()).forEach(extension -> types.put(extension, words.get(0)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(types);
    }
}
