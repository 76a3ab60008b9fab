package dev.medialib.sitefinity.interop;

import static dev.medialib.sitefinity.query.ImageFields.*;

import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.MediaFields;
import dev.medialib.sitefinity.query.StringField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Filters of images beside what each means in Java. */
final class FilterCases {
    private static final String REILLY = "O'Reilly & Sons #1 100% a+b";
    private static final Instant NOON = Instant.parse("2021-04-15T13:34:31Z");
    private static final Instant FORENOON = Instant.parse("2021-04-09T13:34:31Z");

    private final List<Case> cases = new ArrayList<>();

    /**
     * One filter.
     *
     * @param meaning which images it finds: some, and not all
     */
    record Case(Filter filter, Predicate<Image> meaning) {
        @Override
        public String toString() {
            return filter.toString();
        }
    }

    private FilterCases() {
        texts();
        emptyAndMissingTexts();
        numbers();
        floatingNumbers();
        dates();
        ids();
        tags();
        joined();
        others();
    }

    static List<Case> all() {
        return List.copyOf(new FilterCases().cases);
    }

    /** Those of properties that a Sitefinity does not filter by unless an administrator allows it. */
    static List<Case> ofBooleans() {
        return List.of(
                new Case(INCLUDE_IN_SITEMAP.isTrue(), i -> Boolean.TRUE.equals(i.includeInSitemap())),
                new Case(INCLUDE_IN_SITEMAP.isFalse(), i -> Boolean.FALSE.equals(i.includeInSitemap())),
                new Case(INCLUDE_IN_SITEMAP.eq(true), i -> Boolean.TRUE.equals(i.includeInSitemap())),
                new Case(INCLUDE_IN_SITEMAP.ne(true), i -> !Boolean.TRUE.equals(i.includeInSitemap())),
                new Case(INCLUDE_IN_SITEMAP.isNull(), i -> i.includeInSitemap() == null),
                new Case(INCLUDE_IN_SITEMAP.isNotNull(), i -> i.includeInSitemap() != null),
                new Case(INCLUDE_IN_SITEMAP.in(false), i -> Boolean.FALSE.equals(i.includeInSitemap())));
    }

    /** One that the parser of the fake, Apache Olingo, refuses: a list with fractions for an {@code Edm.Single}. */
    static Case ofFractions() {
        return new Case(
                ORDINAL.in(1, 2.5, 7000.25),
                i -> Set.of(1.0, 2.5).contains(i.ordinal().doubleValue()));
    }

    private void add(Filter filter, Predicate<Image> meaning) {
        cases.add(new Case(filter, meaning));
    }

    private void texts() {
        for (String title : List.of("cat", REILLY, "котка 日本", "img 100")) {
            add(TITLE.eq(title), i -> i.title().equals(title));
            add(TITLE.ne(title), i -> !i.title().equals(title));
        }
        add(TITLE.gt("img 050"), i -> i.title().compareTo("img 050") > 0);
        add(TITLE.ge("img 050"), i -> i.title().compareTo("img 050") >= 0);
        add(TITLE.lt("img 050"), i -> i.title().compareTo("img 050") < 0);
        add(TITLE.le("img 050"), i -> i.title().compareTo("img 050") <= 0);
        add(TITLE.in("cat", REILLY, "no such"), i -> Set.of("cat", REILLY).contains(i.title()));
        for (String part : List.of("O'R", "y & S", "#1 ", "100% a", "a+b", "ка 日", "1", "img 0", "at")) {
            add(TITLE.contains(part), i -> i.title().contains(part));
            add(TITLE.contains(part).not(), i -> !i.title().contains(part));
        }
        add(TITLE.startsWith("O'Reilly &"), i -> i.title().startsWith("O'Reilly &"));
        add(TITLE.startsWith("img 1"), i -> i.title().startsWith("img 1"));
        add(TITLE.startsWith("кот"), i -> i.title().startsWith("кот"));
        add(TITLE.endsWith("100% a+b"), i -> i.title().endsWith("100% a+b"));
        add(TITLE.endsWith("9"), i -> i.title().endsWith("9"));
        add(TITLE.endsWith("本"), i -> i.title().endsWith("本"));
        add(EXTENSION.eq(".png"), i -> i.extension().equals(".png"));
        add(MIME_TYPE.endsWith("/jpeg"), i -> i.mimeType().endsWith("/jpeg"));
        add(URL_NAME.eq("img-7"), i -> i.urlName().equals("img-7"));
    }

    private void emptyAndMissingTexts() {
        add(AUTHOR.isNull(), i -> i.author() == null);
        add(AUTHOR.isNotNull(), i -> i.author() != null);
        add(AUTHOR.isEmpty(), i -> Objects.toString(i.author(), "").isEmpty());
        add(AUTHOR.isNotEmpty(), i -> !Objects.toString(i.author(), "").isEmpty());
        add(AUTHOR.eq(""), i -> "".equals(i.author()));
        add(AUTHOR.ne(""), i -> !"".equals(i.author()));
        add(AUTHOR.eq("Ann"), i -> "Ann".equals(i.author()));
        add(AUTHOR.ne("Ann"), i -> !"Ann".equals(i.author()));
        add(AUTHOR.in("Ann", "Bob"), i -> Set.of("Ann", "Bob").contains(Objects.toString(i.author())));
        add(AUTHOR.gt("Ann"), i -> i.author() != null && i.author().compareTo("Ann") > 0);
        add(AUTHOR.le("Ann"), i -> i.author() != null && i.author().compareTo("Ann") <= 0);
        add(AUTHOR.contains("n"), i -> i.author() != null && i.author().contains("n"));
        add(AUTHOR.isNull().not(), i -> i.author() != null);
        add(
                AUTHOR.isNotNull().and(AUTHOR.eq("Ann").not()),
                i -> i.author() != null && !i.author().equals("Ann"));
        add(
                DESCRIPTION.isNull().or(DESCRIPTION.eq("")),
                i -> i.description() == null || i.description().isEmpty());
        add(DESCRIPTION.isNull(), i -> i.description() == null);
    }

    private void numbers() {
        add(WIDTH.eq(700), i -> i.width() == 700);
        add(WIDTH.ne(700), i -> i.width() != 700);
        add(WIDTH.gt(6000), i -> i.width() > 6000);
        add(WIDTH.ge(6000), i -> i.width() >= 6000);
        add(WIDTH.lt(6000), i -> i.width() < 6000);
        add(WIDTH.le(6000L), i -> i.width() <= 6000);
        add(WIDTH.in(100, 200, 201), i -> Set.of(100, 200).contains(i.width()));
        add(HEIGHT.gt((short) 300).and(HEIGHT.lt(401)), i -> i.height() > 300 && i.height() < 401);
        add(TOTAL_SIZE.eq(2_000_000_007), i -> i.totalSize() == 2_000_000_007);
        add(TOTAL_SIZE.gt(2_000_000_100L), i -> i.totalSize() > 2_000_000_100L);
        add(TOTAL_SIZE.gt(Integer.MAX_VALUE), i -> i.totalSize() > Integer.MAX_VALUE);
        add(TOTAL_SIZE.lt(new BigInteger("9007199254740990")), i -> i.totalSize() < 9007199254740990L);
    }

    private void floatingNumbers() {
        BigDecimal half = new BigDecimal("20.5");
        add(ORDINAL.eq(20.5), i -> i.ordinal().compareTo(half) == 0);
        add(ORDINAL.eq(half), i -> i.ordinal().compareTo(half) == 0);
        add(ORDINAL.eq(new BigDecimal("2.05e1")), i -> i.ordinal().compareTo(half) == 0);
        add(ORDINAL.ne(20.5f), i -> i.ordinal().compareTo(half) != 0);
        add(ORDINAL.gt(20.5f), i -> i.ordinal().compareTo(half) > 0);
        add(ORDINAL.ge(20.5), i -> i.ordinal().compareTo(half) >= 0);
        add(ORDINAL.lt(21), i -> i.ordinal().doubleValue() < 21);
        add(ORDINAL.le(21), i -> i.ordinal().doubleValue() <= 21);
        add(ORDINAL.gt(-1.5).and(ORDINAL.lt(0.75)), i -> i.ordinal().doubleValue() < 0.75);
    }

    private void dates() {
        add(PUBLICATION_DATE.eq(NOON), i -> published(i).equals(NOON));
        add(PUBLICATION_DATE.ne(NOON), i -> !published(i).equals(NOON));
        add(PUBLICATION_DATE.gt(NOON), i -> published(i).isAfter(NOON));
        add(PUBLICATION_DATE.ge(NOON), i -> !published(i).isBefore(NOON));
        add(PUBLICATION_DATE.lt(NOON), i -> published(i).isBefore(NOON));
        add(PUBLICATION_DATE.le(NOON), i -> !published(i).isAfter(NOON));
        add(PUBLICATION_DATE.in(NOON, FORENOON), i -> Set.of(NOON, FORENOON).contains(published(i)));
        add(
                PUBLICATION_DATE.gt(NOON.minusSeconds(1)).and(PUBLICATION_DATE.lt(NOON.plusMillis(1))),
                i -> published(i).equals(NOON));
    }

    private static Instant published(Image image) {
        return image.publicationDate().toInstant();
    }

    private void ids() {
        UUID seventh = PeerSite.id(7);
        add(ID.eq(seventh), i -> i.id().equals(seventh));
        add(ID.ne(seventh), i -> !i.id().equals(seventh));
        add(
                ID.in(seventh, PeerSite.CAT, PeerSite.ANIMALS),
                i -> Set.of(seventh, PeerSite.CAT).contains(i.id()));
        List<UUID> many = IntStream.rangeClosed(10, 40).mapToObj(PeerSite::id).toList();
        add(ID.in(many), i -> many.contains(i.id()));
        add(ID.in(many).not(), i -> !many.contains(i.id()));
        add(PARENT_ID.eq(PeerSite.CARS), i -> i.parentId().equals(PeerSite.CARS));
        add(FOLDER_ID.isNull(), i -> i.folderId() == null);
        add(FOLDER_ID.isNotNull(), i -> i.folderId() != null);
        add(FOLDER_ID.eq(PeerSite.FOLDER), i -> PeerSite.FOLDER.equals(i.folderId()));
        add(FOLDER_ID.ne(PeerSite.FOLDER), i -> !PeerSite.FOLDER.equals(i.folderId()));
    }

    private void tags() {
        UUID first = PeerSite.tag(0);
        UUID second = PeerSite.tag(1);
        List<UUID> both = List.of(first, second);
        add(TAGS.contains(first), i -> i.tags().contains(first));
        add(TAGS.contains(first).not(), i -> !i.tags().contains(first));
        add(TAGS.containsAny(both), i -> i.tags().contains(first) || i.tags().contains(second));
        add(TAGS.containsAll(both), i -> i.tags().containsAll(both));
        add(TAGS.containsNone(both), i -> !i.tags().contains(first) && !i.tags().contains(second));
    }

    private void joined() {
        add(TITLE.eq("cat").or(WIDTH.gt(11000)), i -> i.title().equals("cat") || i.width() > 11000);
        add(
                TITLE.eq("cat").or(WIDTH.gt(11000)).and(EXTENSION.eq(".png")),
                i -> (i.title().equals("cat") || i.width() > 11000)
                        && i.extension().equals(".png"));
        add(
                TITLE.eq("cat").or(WIDTH.gt(11000).and(EXTENSION.eq(".png"))),
                i -> i.title().equals("cat")
                        || (i.width() > 11000 && i.extension().equals(".png")));
        add(
                EXTENSION.eq(".png").or(TITLE.eq("cat")).not().and(WIDTH.lt(1000)),
                i -> !(i.extension().equals(".png") || i.title().equals("cat")) && i.width() < 1000);
        add(
                Filter.allOf(
                        Filter.anyOf(TITLE.contains("0"), TITLE.contains("котка")),
                        Filter.anyOf(AUTHOR.isNull(), AUTHOR.eq("Bob")),
                        TAGS.contains(PeerSite.tag(2)).not().not().or(WIDTH.le(5000))),
                i -> (i.title().contains("0") || i.title().contains("котка"))
                        && (i.author() == null || i.author().equals("Bob"))
                        && (i.tags().contains(PeerSite.tag(2)) || i.width() <= 5000));
        List<Filter> hundred = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> ImageFields.WIDTH.eq(n * 150))
                .toList();
        add(Filter.anyOf(hundred), i -> i.width() % 150 == 0 && i.width() <= 9000);
        add(MediaFields.directlyIn(PeerSite.CARS), i -> i.parentId().equals(PeerSite.CARS) && i.folderId() == null);
    }

    private void others() {
        add(StringField.named("Parent/Title").eq("Cars"), i -> i.parentId().equals(PeerSite.CARS));
        add(
                Filter.raw("tolower(Title) eq 'cat' or length(Title) gt 10"),
                i -> i.title().equals("cat") || i.title().length() > 10);
        add(
                Filter.raw("toupper(Title) eq 'CAT' or Width eq 700").and(TITLE.contains("a")),
                i -> i.title().equals("cat"));
    }
}
