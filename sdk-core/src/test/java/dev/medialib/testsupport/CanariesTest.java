package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesTest {
    private static final String SECRET = "pä\"s/w&r+d <7>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pä\"s/w&r+d <7>",
                "p%C3%A4%22s%2Fw%26r%2Bd+%3C7%3E",
                "p%c3%a4%22s%2fw%26r%2bd%20%3c7%3e",
                "pä\\\"s\\/w&r+d <7>",
                "pä&quot;s/w&amp;r+d &lt;7&gt;",
                "\\u0070\\u00e4\\u0022\\u0073\\u002f\\u0077\\u0026\\u0072\\u002b\\u0064\\u0020\\u003c\\u0037\\u003e"
            })
    void anEncodedSecretIsFound(String shown) {
        assertThat(Canaries.findIn("before " + shown + " after", SECRET)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "Bearer "})
    void aSecretIsFoundInBase64WithATextBeforeIt(String before) {
        byte[] text = (before + SECRET + "after").getBytes(StandardCharsets.UTF_8);
        String standard = Base64.getEncoder().encodeToString(text);

        assertThat(Canaries.findIn(standard, SECRET)).isNotEmpty();
        assertThat(Canaries.findIn(standard.replace('+', '-').replace('/', '_'), SECRET))
                .isNotEmpty();
    }

    @Test
    void otherTextShowsNoSecret() {
        assertThat(Canaries.findIn("pä\"s/w&r+d <8> p%C3%A4", SECRET)).isEmpty();
    }

    @Test
    void aSecretInASuppressedErrorIsFound() {
        Exception error = new IllegalStateException("shown", new IllegalArgumentException("cause"));
        error.getCause().addSuppressed(new IllegalStateException(SECRET));

        assertThat(Canaries.findIn(Canaries.shownBy(error), SECRET)).isNotEmpty();
    }
}
