package dev.medialib.sanity.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSignerTest {
    /** The first test of RFC 8032. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String DER = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";
    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n" + DER + "\n-----END PRIVATE KEY-----\n";
    private static final Instant EXPIRY = Instant.parse("2099-12-31T23:59:59Z");
    private static final String END = "keyid=test-key-id&expiry=2099-12-31T23%3A59%3A59Z";
    private static final String IMAGE = "https://cdn.sanity.io/images/project/dataset/image-id-100x100.jpg";
    private static final String IMAGE_SIGNATURE =
            "Np6v0ZzI5GcPAleuaIUycnabZuTPKwirRf-FkTnzDflyjGJfHff_k3QPeVs2b8nWV8jgF4AbZT3o35ch84oiAw%3D%3D";

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.500Z");
    private final UrlSigner signer = at(NOW);

    private static UrlSigner at(Instant now) {
        return UrlSigner.of("test-key-id", SEED, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static boolean isAuthentic(String signedUrl) throws GeneralSecurityException {
        String[] parts = signedUrl.split("&signature=", -1);
        Signature signature = Signature.getInstance("Ed25519");
        byte[] key = HexFormat.of().parseHex("302a300506032b6570032100" + PUBLIC);
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(parts[0].getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    private void assertSigned(String url, Instant expiry, String textToSign, String signature) throws Exception {
        String signed = signer.sign(url, expiry);

        assertThat(signer.textToSign(url, expiry)).isEqualTo(textToSign);
        assertThat(signed).isEqualTo(textToSign + "&signature=" + signature);
        assertThat(isAuthentic(signed)).isTrue();
    }

    @Test
    void anAddressWithoutParametersGetsThreeOfThem() throws Exception {
        assertSigned(IMAGE, EXPIRY, IMAGE + "?" + END, IMAGE_SIGNATURE);
    }

    @Test
    void parametersAreSortedAndEncodedAnew() throws Exception {
        String path = "https://cdn.sanity.io/media-libraries/mlXYZ/images/"
                + "11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422.jpg";

        assertSigned(
                path + "?w=800&rect=10,20,300,400&h=600&dl=my file+name.jpg&auto=format&fit=crop",
                EXPIRY,
                path + "?auto=format&dl=my%20file%20name.jpg&fit=crop&h=600&rect=10%2C20%2C300%2C400&w=800&" + END,
                "2OOppdHeNW9lHTj8e7s2WlyAFLbWN3o7KC8v0poHeXMla7uX5GOf8flzZWm_7t37ZBId9G1M6-n6oj_Kwh7mDQ%3D%3D");
    }

    @Test
    void repeatedParametersAreSortedAndAnOldSignatureIsReplaced() throws Exception {
        assertSigned(
                "https://cdn.sanity.io/files/p/d/abc.pdf?b=2&a=2&a=10&a=1&dl=&keyid=old&expiry=old&signature=old#frag",
                EXPIRY,
                "https://cdn.sanity.io/files/p/d/abc.pdf?a=1&a=10&a=2&b=2&dl=&" + END,
                "FaywIM5ZcO6C701Y78HsUWK6TE659n9fgpvsLALbyiw9Wu4cxmpwhWx4fb4pWDY9wsZqa61J40jq50vdzVC4Dg%3D%3D");
    }

    @Test
    void partsOfASecondAreCutOffTheExpiry() throws Exception {
        assertSigned(
                "https://cdn.sanity.io/images/p/d/x-1x1.png?w=1",
                Instant.parse("2099-06-01T12:34:56.999Z"),
                "https://cdn.sanity.io/images/p/d/x-1x1.png?w=1&keyid=test-key-id&expiry=2099-06-01T12%3A34%3A56Z",
                "KG1k5-5aHow7NA5fSsVKZ3xMJoQmACaTkniFdCILGu-3OTxJum1DPMP_z1ZOUgAf6UjRrMjbVcBALBd2yU3wDA%3D%3D");
    }

    static Stream<JsonData> recorded() {
        return text("sanity-signed-urls.json", "vectors").asList().stream();
    }

    private static JsonData text(String resource, String property) {
        return Objects.requireNonNull(Resources.json(resource).get(property));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void anyAddressIsSignedAsTheVendorsLibraryDoes(JsonData vector) throws Exception {
        UrlSigner other = UrlSigner.of(text("sanity-signed-urls.json", "keyId").asString(), SEED);
        Instant expiry = Instant.parse(text("sanity-signed-urls.json", "expiry").asString());

        String signed = other.sign(Objects.requireNonNull(vector.get("url")).asString(), expiry);

        assertThat(signed)
                .isEqualTo(Objects.requireNonNull(vector.get("signed")).asString());
        assertThat(isAuthentic(signed)).isTrue();
    }

    @Test
    void aSignedAddressThatIsSignedAgainIsTheSame() {
        String once = signer.sign(IMAGE + "?dl=a b&w=1", EXPIRY);

        assertThat(signer.sign(once, EXPIRY)).isEqualTo(once);
    }

    @Test
    void anAddressThatIsChangedAfterwardsIsNotAuthentic() throws Exception {
        String signed = signer.sign(IMAGE + "?w=1", EXPIRY);

        assertThat(isAuthentic(signed.replace("w=1", "w=2"))).isFalse();
    }

    @Test
    void halfACharacterIsSignedAsBrowsersWouldSendIt() {
        assertThat(signer.textToSign("https://a.example/\ud800?\udc00=1", EXPIRY))
                .isEqualTo("https://a.example/%EF%BF%BD?%EF%BF%BD=1&" + END);
    }

    @Test
    void anUriIsSignedLikeItsText() {
        URI url = URI.create("https://cdn.sanity.io/é/a%20b?w=1#x");

        assertThat(signer.sign(url, EXPIRY)).hasToString(signer.sign(url.toString(), EXPIRY));
        assertThat(signer.sign(url, Duration.ofHours(1))).hasToString(signer.sign(url.toString(), Duration.ofHours(1)));
    }

    @Test
    void whatAnImageUrlBuildsCanBeSigned() throws Exception {
        String url = Cdn.mediaLibrary("mlX")
                .image("image-abc-300x100-png")
                .size(10, 10)
                .download("ü (1).png")
                .url();

        String signed = signer.sign(url, EXPIRY);

        assertThat(signed).contains("?dl=%C3%BC%20%281%29.png&h=10&rect=100%2C0%2C100%2C100&w=10&keyid=");
        assertThat(isAuthentic(signed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T12:00:00.500Z",
                "2026-11-21T12:00:00.900Z",
                "2026-11-21T11:59:59Z",
                "1970-01-01T00:00:00Z"
            })
    void anExpiryThatIsNotInTheFutureIsRefused(String expiry) {
        assertThatThrownBy(() -> signer.sign(IMAGE, Instant.parse(expiry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expiry must be in the future");
    }

    @Test
    void anExpiryOfRightNowIsRefused() {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");

        assertThatThrownBy(() -> at(now).sign(IMAGE, now)).hasMessage("expiry must be in the future");
        assertThat(at(now).sign(IMAGE, now.plusSeconds(1))).contains("expiry=2026-11-21T12%3A00%3A01Z");
    }

    @Test
    void anExpiryThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> signer.sign(IMAGE, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expiry must be before the year 10000");
    }

    @Test
    void aTimeOfValidityCountsFromNow() {
        assertThat(signer.sign(IMAGE, Duration.ofMinutes(5))).contains("expiry=2026-11-21T12%3A05%3A00Z&");
        assertThat(signer.sign(IMAGE, Duration.ofSeconds(1))).contains("expiry=2026-11-21T12%3A00%3A01Z&");
    }

    @Test
    void aTimeOfValidityThatIsNoneIsRefused() {
        for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(999)}) {
            assertThatThrownBy(() -> signer.sign(IMAGE, bad)).hasMessage("validFor must be at least one second");
        }
        assertThatThrownBy(() -> signer.sign(IMAGE, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validFor must end before the year 10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/images/a.png",
                "cdn.sanity.io/a.png",
                "ftp://cdn.sanity.io/a.png",
                "data:image/png;base64,AA==",
                "https://",
                "https://?a",
                "https://user:secret@cdn.sanity.io/a",
                "https://cdn.sanity.io:x/a",
                "https://cdn.sanity.io:99999999/a",
                "https://./a",
                "https://.../a",
                "https://a b/c",
                "https://a%2eb/c",
                "https://a<b/c",
                "https://[::1/c"
            })
    void whatIsNoAddressOnTheWebIsRefused(String url) {
        assertThatThrownBy(() -> signer.sign(url, EXPIRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("url must ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aHostThatCannotBeWrittenInAsciiIsRefused() {
        assertThatThrownBy(() -> signer.sign("https://" + "ü".repeat(70) + ".example/", EXPIRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url must have a host with an ASCII form");
    }

    static Stream<String> formsOfTheKey() {
        return Stream.of(
                SEED,
                SEED.toUpperCase(Locale.ROOT),
                "  " + SEED + "\n",
                DER,
                DER.substring(0, 20) + "\r\n" + DER.substring(20),
                PEM,
                PEM.replace("\n", "\r\n"),
                PEM.replace("\n", "\\n"),
                // version 2, with the public key (RFC 5958)
                Base64.getEncoder()
                        .encodeToString(HexFormat.of()
                                .parseHex("3051020101300506032b657004220420" + SEED + "812100" + PUBLIC)));
    }

    @ParameterizedTest
    @MethodSource("formsOfTheKey")
    void aKeyIsReadInEachOfItsFormats(String privateKey) {
        assertThat(UrlSigner.of("test-key-id", privateKey).sign(IMAGE, EXPIRY)).endsWith(IMAGE_SIGNATURE);
    }

    static Stream<String> noKeys() {
        return Stream.of(
                SEED.substring(2),
                SEED + "00",
                "g" + SEED.substring(1),
                DER.substring(4),
                DER + "*",
                DER.substring(0, 60),
                PEM.replace("PRIVATE", "PUBLIC"),
                PEM.replace("PRIVATE", "ENCRYPTED PRIVATE"),
                PEM.replace("-----END PRIVATE KEY-----", ""),
                PEM + PEM,
                // X25519, whose identifier differs in the last byte
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex("302e020100300506032b656e04220420" + SEED)));
    }

    @ParameterizedTest
    @MethodSource("noKeys")
    void whatIsNoKeyIsRefusedWithoutQuotingIt(String privateKey) {
        assertThatThrownBy(() -> UrlSigner.of("id", privateKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("privateKey must be ")
                .hasNoCause()
                .hasMessageNotContainingAny(SEED.substring(10, 20), DER.substring(20, 30));
    }

    @ParameterizedTest
    @CsvSource({"'', keyId must not be empty", "' ', keyId must not be empty", "\ud800, keyId must be valid Unicode"})
    void aKeyWithoutIdIsRefused(String keyId, String message) {
        assertThatThrownBy(() -> UrlSigner.of(keyId, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void aMissingKeyIsRefused(String privateKey) {
        assertThatThrownBy(() -> UrlSigner.of("id", privateKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("privateKey must not be empty");
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(signer).hasToString("UrlSigner[test-key-id, ████]");
        assertThat(Ed25519Key.parse(SEED)).hasToString("████");
    }
}
