package dev.medialib.core.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Position in a listing where a page begins. A token is opaque text that can be stored or put into a URL as it is, and
 * passed to {@link Paged#from} of the same query later, in another process too. The server decides how long it accepts
 * the position.
 *
 * <p>A token contains the position and a fingerprint of the query, but no query and no credential. It is not encrypted and not
 * signed: a damaged token is detected, a forged one is not.
 */
public final class PageToken {
    /** Short enough for every token to fit {@link #MAX_LENGTH}, at up to 3 bytes a character and 4 characters for 3 bytes. */
    static final int MAX_POSITION = 16_000;

    private static final int MAX_LENGTH = 64 * 1024;
    private static final byte VERSION = 1;
    private static final int FINGERPRINT_BYTES = 12;

    private final byte[] fingerprint;
    private final String position;

    PageToken(byte[] fingerprint, String position) {
        this.fingerprint = fingerprint;
        this.position = position;
    }

    /**
     * Reads the text form of a token.
     *
     * @param text a result of {@link #value}
     * @throws IllegalArgumentException if {@code text} is not a whole, undamaged token of this version, or is longer than 64
     *     KiB; the message does not contain the text
     */
    public static PageToken parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("text is not a page token, because it is longer than 64 KiB");
        }
        PageToken token = read(unsealed(text));
        // Base64 and UTF readers accept several spellings of the same bytes and characters; a token has only one.
        if (!token.value().equals(text)) {
            throw notAToken();
        }
        return token;
    }

    /** Returns the text form: the characters {@code A-Z a-z 0-9 - _}, at most 64 KiB. */
    public String value() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(fingerprint);
            // Not UTF-8: a server may cut a cursor inside a surrogate pair, and UTF-8 cannot carry half of one.
            out.writeUTF(position);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    String position() {
        return position;
    }

    boolean belongsTo(byte[] otherFingerprint) {
        return Arrays.equals(fingerprint, otherFingerprint);
    }

    static byte[] fingerprint(String query) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform does not provide SHA-256", e);
        }
    }

    /** Checks and removes the checksum at the end of {@code text}. */
    private static byte[] unsealed(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // Not kept as the cause: its message quotes the text.
            throw notAToken();
        }
        int length = bytes.length - Integer.BYTES;
        if (length <= 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
            throw notAToken();
        }
        return Arrays.copyOf(bytes, length);
    }

    private static PageToken read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("text is a page token of another version of this SDK");
            }
            byte[] fingerprint = new byte[FINGERPRINT_BYTES];
            in.readFully(fingerprint);
            String position = in.readUTF();
            if (position.isBlank() || position.length() > MAX_POSITION) {
                throw notAToken();
            }
            return new PageToken(fingerprint, position);
        } catch (IOException e) {
            throw notAToken();
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static IllegalArgumentException notAToken() {
        return new IllegalArgumentException("text is not a page token, or it is incomplete or damaged");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageToken that && that.belongsTo(fingerprint) && position.equals(that.position);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fingerprint) + position.hashCode();
    }

    /** Same as {@link #value}. */
    @Override
    public String toString() {
        return value();
    }
}
