package dev.medialib.sanity.url;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Private key for Ed25519 signatures, in any common format. */
final class Ed25519Key {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(?<body>[^-]*)-----END PRIVATE KEY-----");

    /**
     * PKCS#8 in hexadecimal digits: a sequence with the identifier of Ed25519 (RFC 8410), then the seed in two nested octet
     * strings. Some keys also contain the public key, which not every JDK can read.
     */
    private static final Pattern PKCS8 = Pattern.compile("30(?:..){1,8}06032b657004220420(?<seed>[0-9a-f]{64})(?:..)*");

    private final PrivateKey key;

    private Ed25519Key(byte[] seed) {
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform does not provide Ed25519", e);
        }
    }

    /** Reads a key. The exceptions have no cause, because the messages of decoders may quote the key. */
    static Ed25519Key parse(String text) {
        // in environment variables, line breaks are often written as backslash and n
        String key = text.replace("\\n", "\n").strip();
        if (key.isEmpty()) {
            throw new IllegalArgumentException("privateKey must not be empty");
        }
        if (HEX.matcher(key).matches()) {
            return new Ed25519Key(HexFormat.of().parseHex(key));
        }
        String body = key;
        if (key.contains("-----")) {
            Matcher pem = PEM.matcher(key);
            if (!pem.matches()) {
                throw new IllegalArgumentException(
                        "privateKey must be a single PEM block with the label PRIVATE KEY (PKCS#8, not encrypted)");
            }
            body = pem.group("body");
        }
        byte[] seed = seed(body);
        if (seed == null) {
            throw new IllegalArgumentException(
                    "privateKey must be an Ed25519 key, as 64 hexadecimal digits, as PEM (PKCS#8), or as Base64 of DER (PKCS#8)");
        }
        return new Ed25519Key(seed);
    }

    private static byte @Nullable [] seed(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            Matcher pkcs8 = PKCS8.matcher(HexFormat.of().formatHex(der));
            return pkcs8.matches() ? HexFormat.of().parseHex(pkcs8.group("seed")) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the signature of a text in UTF-8, 64 bytes. */
    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform could not sign with the Ed25519 key", e);
        }
    }

    @Override
    public String toString() {
        return "████";
    }
}
