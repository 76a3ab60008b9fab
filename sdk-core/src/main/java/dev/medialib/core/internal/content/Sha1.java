package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.CallInterruptedException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-1 of one content, computed while it is sent. Every attempt starts from the beginning. For one call and one thread. */
public final class Sha1 {
    private static final int CHUNK = 64 * 1024;

    private final MessageDigest digest;
    private final @Nullable String announced;
    private @Nullable String sent;

    private Sha1(@Nullable String announced) {
        this.digest = newDigest();
        this.announced = announced;
    }

    /** The hash is known after the content was sent. */
    public static Sha1 whileSending() {
        return new Sha1(null);
    }

    /**
     * Reads the whole content to know its hash before it is sent. If the content has changed when it is sent, it is not sent
     * completely.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the content cannot be read
     */
    public static Sha1 beforehand(Content content) {
        return new Sha1(of(content));
    }

    /**
     * Reads the whole content and returns its hash, in hexadecimal with small letters. A one-shot stream cannot be sent
     * afterwards.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the content cannot be read
     */
    public static String of(Content content) {
        MessageDigest whole = newDigest();
        byte[] buffer = new byte[CHUNK];
        try (ContentReader source = new ContentReader(content)) {
            for (int n = source.read(buffer, CHUNK); n >= 0; n = source.read(buffer, CHUNK)) {
                whole.update(buffer, 0, n);
                if (Thread.currentThread().isInterrupted()) {
                    throw new CallInterruptedException(
                            "the thread was interrupted while it computed the SHA-1 of the content", null, null);
                }
            }
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    /** The hash that was computed before sending; null if there is none. */
    public @Nullable String announced() {
        return announced;
    }

    /**
     * The hash of the content that the last attempt sent, in hexadecimal with small letters; null if it did not send
     * everything.
     */
    public @Nullable String sent() {
        return sent;
    }

    void begin() {
        digest.reset();
        sent = null;
    }

    void update(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    /** Called when the content was read completely, before its last bytes are sent. */
    void end() throws ContentFailure {
        String hash = HexFormat.of().formatHex(digest.digest());
        if (announced != null && !announced.equals(hash)) {
            throw new ContentFailure(
                    "the content has changed since its SHA-1 was computed: " + announced + " became " + hash, null);
        }
        sent = hash;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform does not provide SHA-1", e);
        }
    }
}
