package dev.medialib.testkit.sanity.asset;

import dev.medialib.testkit.sanity.asset.AssetContent.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * SVG images. The service rewrites them before it stores them: it removes comments and the prolog. SVG files are stored
 * unchanged. Both are known from reports of users; the order of attributes, which may change too, stays as it is.
 */
final class SvgImage {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern PROLOG =
            Pattern.compile("^\\ufeff?\\s*(<\\?.*?\\?>\\s*|<!DOCTYPE[^>\\[]*(\\[[^\\]]*]\\s*)?>\\s*)*", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg[\\s>/][^>]*>?");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\sviewBox\\s*=\\s*[\"'][^\"']*?[\\s,](\\d{1,6})(?:\\.\\d*)?[\\s,]+(\\d{1,6})(?:\\.\\d*)?\\s*[\"']");
    private static final int DEFAULT_WIDTH = 300;
    private static final int DEFAULT_HEIGHT = 150;

    private SvgImage() {}

    /** Returns the kind of the image; null if it is not SVG. */
    static @Nullable Kind kind(ByteString bytes) {
        if (!startsLikeXml(bytes)) {
            return null;
        }
        Matcher root = ROOT.matcher(rewritten(bytes).utf8());
        if (!root.lookingAt()) {
            return null;
        }
        Matcher viewBox = VIEW_BOX.matcher(root.group());
        boolean hasViewBox = viewBox.find();
        int width = hasViewBox ? Integer.parseInt(viewBox.group(1)) : DEFAULT_WIDTH;
        int height = hasViewBox ? Integer.parseInt(viewBox.group(2)) : DEFAULT_HEIGHT;
        return new Kind(
                "image/svg+xml", "svg", size(root.group(), "width", width), size(root.group(), "height", height));
    }

    private static boolean startsLikeXml(ByteString bytes) {
        String start = bytes.substring(0, Math.min(bytes.size(), 256)).utf8();
        return start.replaceFirst("^\\ufeff", "").stripLeading().startsWith("<");
    }

    /** Returns the bytes as the service stores them. */
    static ByteString rewritten(ByteString bytes) {
        String withoutComments = COMMENT.matcher(bytes.utf8()).replaceAll("");
        return ByteString.encodeUtf8(PROLOG.matcher(withoutComments).replaceFirst(""));
    }

    /** Returns a length in pixels. Shares of the page are no length. */
    private static int size(String root, String name, int otherwise) {
        Matcher value = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']\\s*(\\d{1,6})(?![\\d.]*\\s*%)")
                .matcher(root);
        return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
    }
}
