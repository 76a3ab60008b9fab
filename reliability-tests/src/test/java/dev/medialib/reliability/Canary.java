package dev.medialib.reliability;

import dev.medialib.testsupport.Canaries;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The credentials of all clients of the matrix, in every form in which a text could contain them. */
final class Canary {
    /** The token or key of every client. */
    static final String TOKEN = "CANARY-5ecret/+=t0ken";

    /** The password of the login, and of a proxy. */
    static final String PASSWORD = "CANARY-pa55/+\"word\"";

    private static final Set<String> FORMS = Stream.of(TOKEN, PASSWORD)
            .flatMap(secret -> Canaries.forms(secret).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Canary() {}

    static boolean isIn(String text) {
        return FORMS.stream().anyMatch(text::contains);
    }
}
