package dev.medialib.sanity.url;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import okhttp3.HttpUrl;

class UrlSignerFuzzTest {
    /** The first test of RFC 8032. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC =
            "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final Instant EXPIRY = Instant.parse("2099-12-31T23:59:59Z");
    private static final UrlSigner SIGNER = UrlSigner.of("key-1", SEED);
    private static final String[] STARTS = {"", "https://cdn.sanity.io/", "https://cdn.sanity.io/a.jpg?", "http://"};

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aSignedUrlHasTheSameParametersAndIsAuthentic(FuzzedDataProvider data) throws Exception {
        // a signature takes a hundred times as long as all the rest
        boolean whole = data.consumeInt(0, 99) == 0;
        String url = data.pickValue(STARTS) + data.consumeRemainingAsString();
        String signed;
        try {
            signed = whole ? SIGNER.sign(url, EXPIRY) : SIGNER.textToSign(url, EXPIRY);
        } catch (IllegalArgumentException e) {
            require(!e.getMessage().contains(SEED), "shows the key");
            return;
        }
        HttpUrl read = HttpUrl.parse(signed);
        if (read == null) {
            require(signed.matches("https?://(\\[|[^/]*:\\d).*"), "not a URL: " + signed);
            return; // the digits of an IPv6 address and of a port are not checked
        }
        requireSame("key-1", read.queryParameter("keyid"));
        requireSame(signed.startsWith(SIGNER.textToSign(signed, EXPIRY)), true);
        if (!whole) {
            return;
        }
        requireSame(1, read.queryParameterValues("signature").size());
        String[] parts = signed.split("&signature=", -1);
        require(isAuthentic(parts[0], read.queryParameter("signature")), "not authentic: " + signed);
        // it is the same to sign it again
        requireSame(signed, SIGNER.sign(signed, EXPIRY));
    }

    private static boolean isAuthentic(String text, String given) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(PUBLIC)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(given));
    }
}
