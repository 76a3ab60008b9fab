package dev.medialib.reliability;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The credentials of all clients of the matrix, in every form in which a text could contain them. */
final class Canary {
    /** The token or key of every client. */
    static final String TOKEN = "CANARY-5ecret/+=t0ken";

    /** The password of the login, and of a proxy. */
    static final String PASSWORD = "CANARY-pa55/+\"word\"";

    private static final Set<String> FORMS = forms(TOKEN, PASSWORD);

    private Canary() {}

    private static Set<String> forms(String... secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : secrets) {
            forms.add(secret);
            forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            forms.add(secret.replace("\"", "\\\""));
            forms.add(secret.replace("/", "\\/").replace("\"", "\\\""));
            // the bytes before the secret decide the alignment: none, and the user of a basic login
            forms.add(base64(secret));
            forms.add(base64("user:" + secret).substring(8));
        }
        return forms;
    }

    private static String base64(String text) {
        // the end depends on what follows
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return encoded.substring(0, encoded.length() - 2);
    }

    static boolean isIn(String text) {
        return FORMS.stream().anyMatch(text::contains);
    }

    /** Everything that can be written about an exception. */
    static String textOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return thrown + " " + text;
    }
}
