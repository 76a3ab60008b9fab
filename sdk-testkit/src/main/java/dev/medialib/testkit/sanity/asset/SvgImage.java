package dev.medialib.testkit.sanity.asset;

import dev.medialib.testkit.sanity.asset.AssetContent.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * SVG images. The service rewrites them before it stores them: it removes comments and the prolog. SVG files are stored
 * unchanged.
 */
final class SvgImage {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern PROLOG =
            Pattern.compile("^\\s*(<\\?.*?\\?>\\s*|<!DOCTYPE[^>]*>\\s*)*", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg[\\s>/][^>]*>?");
    private static final int DEFAULT_WIDTH = 300;
    private static final int DEFAULT_HEIGHT = 150;

    private SvgImage() {}

    /** Returns the kind of the image; null if it is not SVG. */
    static @Nullable Kind kind(ByteString bytes) {
        if (!bytes.utf8().stripLeading().startsWith("<")) {
            return null;
        }
        Matcher root = ROOT.matcher(rewritten(bytes).utf8());
        return root.lookingAt()
                ? new Kind(
                        "image/svg+xml",
                        "svg",
                        size(root.group(), "width", DEFAULT_WIDTH),
                        size(root.group(), "height", DEFAULT_HEIGHT))
                : null;
    }

    /** Returns the bytes as the service stores them. */
    static ByteString rewritten(ByteString bytes) {
        String withoutComments = COMMENT.matcher(bytes.utf8()).replaceAll("");
        return ByteString.encodeUtf8(PROLOG.matcher(withoutComments).replaceFirst(""));
    }

    private static int size(String root, String name, int otherwise) {
        Matcher value = Pattern.compile("\\s" + name + "=[\"'](\\d{1,6})").matcher(root);
        return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
    }
}
