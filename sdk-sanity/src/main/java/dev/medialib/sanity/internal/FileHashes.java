package dev.medialib.sanity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.content.BodyCheck;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Check of the hashes that the CDN announces. The bytes are damaged only if no hash matches, because the SHA-1 of a rewritten
 * image is the SHA-1 of the upload.
 */
final class FileHashes implements BodyCheck {
    private final List<Announced> announced;

    private record Announced(String header, String value, MessageDigest digest) {
        boolean fits() {
            return HexFormat.of().formatHex(digest.digest()).equals(value);
        }
    }

    private FileHashes(List<Announced> announced) {
        this.announced = announced;
    }

    /** Returns the check; null when the response announces no hash, or is only a part of the file. */
    static @Nullable FileHashes of(Download download) {
        List<Announced> announced = new ArrayList<>();
        add(announced, download, "x-sanity-sha1", "SHA-1", 40);
        add(announced, download, "x-sanity-md5", "MD5", 32);
        return announced.isEmpty() || download.status() != 200 ? null : new FileHashes(announced);
    }

    private static void add(List<Announced> to, Download download, String header, String algorithm, int length) {
        String value = download.headers().first(header);
        String hex = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (hex.matches("[0-9a-f]{" + length + "}")) {
            try {
                to.add(new Announced(header, hex, MessageDigest.getInstance(algorithm)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java platform does not provide " + algorithm, e);
            }
        }
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        announced.forEach(one -> one.digest().update(bytes, offset, length));
    }

    @Override
    public @Nullable String problem() {
        return announced.stream().anyMatch(Announced::fits)
                ? null
                : "the file is damaged: its bytes do not match the hash in "
                        + announced.stream().map(Announced::header).collect(Collectors.joining(" or "));
    }
}
