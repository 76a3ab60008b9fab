package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.LibraryFields;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles with whatever has a meaning in OData, URLs, JSON or SQL are stored as they are and found by all or part of them. */
@Tag("interop")
@ExtendWith(PeerSite.Shared.class)
class NastyTextsTest {
    /** The other server takes it for a date, quotes or not, and finds nothing; what is sent is right, as the fake shows. */
    private static final String LIKE_A_DATE = "2021-04-15T13:34:31Z";

    private static final List<String> TEXTS = List.of(
            "'",
            "''",
            "it's",
            "'); drop table albums; --",
            "x' or 'a' eq 'a",
            "a&b=c&$filter=d",
            "# fragment",
            "a+b c%20d%2Be",
            "100%",
            "%",
            "%27",
            "_",
            "a_c",
            "path/to/x\\y",
            "; ? : @ $ ! * ( ) , ~ ^ ` | { } [ ] < >",
            "$top=1",
            "\"quoted\"",
            "\\",
            "\\'",
            "\\u0041",
            "🐈‍⬛ 👩🏽‍💻",
            "שלום עליכם ‏abc‎",
            "n\u0303 and ñ",
            "котка 日本",
            "line\nbreak",
            "carriage\r\nreturn",
            "\ttab\t",
            " blanks at both ends ",
            "null",
            "true",
            "04995fa1-0cb1-4247-ae10-0bade5d75d0e",
            LIKE_A_DATE,
            "<script>alert(1)</script>",
            "{{7*7}} ${jndi:ldap://x}",
            "line\u2028separator no\u00a0break mark\ufeff.");

    private static FakeSitefinity fake;
    private static SitefinityClient fakeClient;
    private static SitefinityClient peerClient;
    /** By the server and the title. */
    private static final Map<String, Map<String, UUID>> MADE = new HashMap<>();

    @BeforeAll
    static void makeAnAlbumOfEach(PeerSite site) {
        fake = FakeSitefinity.start();
        fakeClient = SitefinityClient.builder()
                .baseUrl(fake.url().toString())
                .accessKey(fake.accessKey())
                .build();
        peerClient = site.client();
        for (String server : List.of("peer", "fake")) {
            Map<String, UUID> made = new LinkedHashMap<>();
            for (String text : TEXTS) {
                made.put(
                        text, client(server).albums().create(a -> a.title(text)).id());
            }
            MADE.put(server, made);
        }
    }

    @AfterAll
    static void stop() {
        MADE.get("peer").values().forEach(peerClient.albums()::delete);
        fakeClient.close();
        fake.close();
    }

    static Stream<Arguments> texts() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(Arguments.of(text, "peer"), Arguments.of(text, "fake")))
                .filter(each -> !List.of(each.get()).equals(List.of(LIKE_A_DATE, "peer")));
    }

    private static SitefinityClient client(String server) {
        return server.equals("fake") ? fakeClient : peerClient;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTitleComesBackAsItWasGiven(String text, String server) {
        assertThat(client(server).albums().get(MADE.get(server).get(text)).title())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTitleIsFoundByAllOfItAndByItsParts(String text, String server) {
        assertFinds(server, LibraryFields.TITLE.eq(text), text::equals);
        assertFinds(server, LibraryFields.TITLE.in("no such", text), text::equals);
        assertFinds(server, LibraryFields.TITLE.ne(text), title -> !title.equals(text));
        for (String part : parts(text)) {
            assertFinds(server, LibraryFields.TITLE.contains(part), title -> title.contains(part));
            assertFinds(server, LibraryFields.TITLE.startsWith(part), title -> title.startsWith(part));
            assertFinds(server, LibraryFields.TITLE.endsWith(part), title -> title.endsWith(part));
        }
    }

    /** The whole, the halves and the middle; no letter of two characters is broken. */
    private static Set<String> parts(String text) {
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        Set<String> parts = new LinkedHashSet<>(List.of(text, text.substring(half)));
        if (half > 0) {
            parts.add(text.substring(0, half));
            parts.add(text.substring(text.offsetByCodePoints(0, 1), text.offsetByCodePoints(half, 1)));
        }
        return parts;
    }

    private static void assertFinds(String server, Filter filter, Predicate<String> meaning) {
        List<String> expected = new ArrayList<>(TEXTS.stream().filter(meaning).toList());
        Set<UUID> made = Set.copyOf(MADE.get(server).values());

        List<String> found = client(server).albums().list(q -> q.filter(filter)).stream()
                // other tests have albums too
                .filter(album -> made.contains(album.id()))
                .map(Album::title)
                .toList();

        assertThat(found).as(filter.toString()).containsExactlyInAnyOrderElementsOf(expected);
    }
}
