package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "eyJpZCI6IjEyMyJ9==",
                "https://cms.example.com/api/images?$skip=50&$filter=Title%20eq%20'ä'",
                "Größe → 写真 🦄👩‍👩‍👧 \u202E\u0000\n",
                "half a pair \uD83D",
                "\uDE00\uD83D the wrong way round",
                " leading and trailing "
            })
    void anyPositionSurvivesTheWayThroughText(String position) {
        Paged<String> paged = Paged.of(ScriptedSource.chain(null, position));
        PageToken token = paged.firstPage().next();
        PageToken parsed = PageToken.parse(token.value());

        assertThat(parsed).isEqualTo(token).hasSameHashCodeAs(token).hasToString(token.value());
        assertThat(parsed.position()).isEqualTo(position);
        assertThat(paged.from(parsed)).containsExactly("item " + position);
        assertThat(URLEncoder.encode(token.value(), StandardCharsets.UTF_8)).isEqualTo(token.value());
    }

    @Test
    void theLongestPositionFitsIntoAToken() {
        String position = "写".repeat(PageToken.MAX_POSITION);
        PageToken token = token("query", position);
        assertThat(PageToken.parse(token.value()).position()).isEqualTo(position);
    }

    @Test
    void theFormIsStableSoThatStoredTokensStayReadable() {
        assertThat(token("https://cms.example.com images", "c2").value()).isEqualTo("AaGviNCaStqCVkpewwACYzL8_FnD");
    }

    @Test
    void aTokenOfAnotherQueryOrOriginIsRefused() {
        PageToken token = Paged.of(new ScriptedSource("https://a.example images").page(null, "p2"))
                .firstPage()
                .next();
        for (String other : new String[] {"https://b.example images", "https://a.example documents", ""}) {
            ScriptedSource source = new ScriptedSource(other);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Paged.of(source).from(token))
                    .withMessage("token belongs to another query or to another origin");
            assertThat(source.fetches()).isZero();
        }
    }

    @Test
    void theQueryIsNotInTheToken() {
        String query = "author=='confidential'";
        PageToken token = token(query, "p2");
        byte[] bytes = Base64.getUrlDecoder().decode(token.value());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("author", "confidential");
        assertThat(bytes).hasSize(1 + 12 + 2 + 2 + 4);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String text = token("query", "cursor-🦄").value();
        for (int i = 0; i < text.length(); i++) {
            for (char c : (ALPHABET + "=+/ %").toCharArray()) {
                if (text.charAt(i) != c) {
                    assertRefused(text.substring(0, i) + c + text.substring(i + 1));
                }
            }
        }
    }

    @Test
    void everyMissingOrAddedCharacterIsNoticed() {
        String text = token("query", "cursor-🦄").value();
        for (int i = 0; i < text.length(); i++) {
            assertRefused(text.substring(0, i));
            assertRefused(text.substring(i + 1));
            assertRefused(text.substring(0, i) + "A" + text.substring(i));
        }
        for (String end : new String[] {"=", "==", "A", "AAAA", " ", "\n"}) {
            assertRefused(text + end);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "secret-password",
                "🦄",
                "https://evil.example/?next",
                "AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void garbageIsRefusedWithoutBeingRepeated(String garbage) {
        assertRefused(garbage);
        if (!garbage.isBlank()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PageToken.parse(garbage))
                    .withNoCause()
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(garbage));
        }
    }

    @Test
    void textOver64KibIsRefusedBeforeItIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageToken.parse("z".repeat(64 * 1024 + 1)))
                .withMessageContaining("64 KiB")
                .withMessageNotContaining("zzz");
        assertRefused("z".repeat(64 * 1024));
    }

    @Test
    void anotherVersionIsRefusedByName() {
        byte[] bytes = unsealed(token("query", "p2"));
        bytes[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageToken.parse(sealed(bytes)))
                .withMessageContaining("another version");
    }

    @Test
    void wellSealedNonsenseIsRefused() {
        byte[] good = unsealed(token("query", "p2"));
        assertThat(PageToken.parse(sealed(good)).position()).isEqualTo("p2");

        assertRefused(sealed(Arrays.copyOf(good, 1)));
        assertRefused(sealed(Arrays.copyOf(good, 13)));
        assertRefused(sealed(Arrays.copyOf(good, good.length - 1)));
        assertRefused(sealed(Arrays.copyOf(good, good.length + 1)));
        assertRefused(sealed(withPosition(good, (byte) ' ', (byte) ' ')));
        assertRefused(sealed(withPosition(good, (byte) 0xC1, (byte) 0xB0)));
        assertRefused(sealed(withPosition(good, (byte) 'p', (byte) 0xFF)));
        assertRefused(token("query", "z".repeat(PageToken.MAX_POSITION + 1)).value());
    }

    @Test
    void tokensAreEqualWhenQueryAndPositionAre() {
        assertThat(token("q", "p")).isEqualTo(token("q", "p")).hasSameHashCodeAs(token("q", "p"));
        assertThat(token("q", "p"))
                .isNotEqualTo(token("q", "p2"))
                .isNotEqualTo(token("q2", "p"))
                .isNotEqualTo(token("q", "p").value());
    }

    private static PageToken token(String query, String position) {
        return new PageToken(PageToken.fingerprint(query), position);
    }

    private static byte[] unsealed(PageToken token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token.value());
        return Arrays.copyOf(bytes, bytes.length - 4);
    }

    private static byte[] withPosition(byte[] unsealed, byte first, byte second) {
        byte[] changed = unsealed.clone();
        changed[changed.length - 2] = first;
        changed[changed.length - 1] = second;
        return changed;
    }

    private static String sealed(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] whole = ByteBuffer.allocate(bytes.length + 4)
                .put(bytes)
                .putInt((int) crc.getValue())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private static void assertRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageToken.parse(text))
                .withMessage("text is not a page token, or it is incomplete or damaged");
    }
}
