package dev.medialib.sanity;

import dev.medialib.testsupport.RawServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** What Sanity does with an upload: takes it as it comes, counts it, and answers with its hash. */
public final class HashingServer {
    private HashingServer() {}

    /** The SHA-1 of a body whose length is announced; what of it came so far is in {@code received}. */
    public static String hash(RawServer.Connection connection, RawServer.Request head, AtomicLong received)
            throws IOException {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        long length = Long.parseLong(head.headers().get("Content-Length"));
        InputStream in = connection.in;
        byte[] buffer = new byte[64 * 1024];
        while (received.get() < length) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, length - received.get()));
            if (n < 0) {
                throw new EOFException("the request was cut off");
            }
            sha1.update(buffer, 0, n);
            received.addAndGet(n);
        }
        return HexFormat.of().formatHex(sha1.digest());
    }

    /** The smallest answer to an upload that there is. */
    public static String uploaded(String sha1) {
        return """
                {"asset": {"_id": "a1", "_type": "sanity.asset"},
                 "assetInstance": {"_id": "file-%1$s-bin", "_type": "sanity.fileAsset", "sha1hash": "%1$s"}}""".formatted(sha1);
    }
}
