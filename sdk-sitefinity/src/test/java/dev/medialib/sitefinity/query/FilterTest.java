package dev.medialib.sitefinity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final UUID A = UUID.fromString("80C3B126-cd64-4044-abc3-227043c8be20");
    private static final UUID B = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");
    private static final String GUID_A = "80c3b126-cd64-4044-abc3-227043c8be20";
    private static final String GUID_B = "43d06f6a-513f-4014-a707-f2da1b10844f";
    private static final Instant DATE = Instant.parse("2021-04-19T13:34:31Z");
    private static final RelatedField RELATED = RelatedField.named("RelatedImages");

    /** Each operator once, with the OData that it is. */
    static Stream<Arguments> operators() {
        Filter cat = ImageFields.TITLE.eq("cat");
        Filter wide = ImageFields.WIDTH.gt(100);
        return Stream.of(
                Arguments.of(cat, "Title eq 'cat'"),
                Arguments.of(ImageFields.TITLE.ne("cat"), "Title ne 'cat'"),
                Arguments.of(ImageFields.TITLE.gt("m"), "Title gt 'm'"),
                Arguments.of(ImageFields.TITLE.in("a", "b", "a"), "Title in ('a','b')"),
                Arguments.of(ImageFields.TITLE.contains("at"), "contains(Title,'at')"),
                Arguments.of(ImageFields.TITLE.startsWith("c"), "startswith(Title,'c')"),
                Arguments.of(ImageFields.TITLE.endsWith("at"), "endswith(Title,'at')"),
                Arguments.of(ImageFields.AUTHOR.isNull(), "Author eq null"),
                Arguments.of(ImageFields.AUTHOR.isNotNull(), "Author ne null"),
                Arguments.of(ImageFields.AUTHOR.isEmpty(), "(Author eq null) or (Author eq '')"),
                Arguments.of(ImageFields.AUTHOR.isNotEmpty(), "(Author ne null) and (Author ne '')"),
                Arguments.of(ImageFields.ID.eq(A), "Id eq " + GUID_A),
                Arguments.of(ImageFields.ID.ne(A), "Id ne " + GUID_A),
                Arguments.of(ImageFields.ID.in(A, B), "Id in (" + GUID_A + "," + GUID_B + ")"),
                Arguments.of(ImageFields.FOLDER_ID.isNull(), "FolderId eq null"),
                Arguments.of(ImageFields.LAST_MODIFIED.gt(DATE), "LastModified gt 2021-04-19T13:34:31Z"),
                Arguments.of(ImageFields.LAST_MODIFIED.ge(DATE), "LastModified ge 2021-04-19T13:34:31Z"),
                Arguments.of(ImageFields.LAST_MODIFIED.lt(DATE), "LastModified lt 2021-04-19T13:34:31Z"),
                Arguments.of(ImageFields.LAST_MODIFIED.le(DATE), "LastModified le 2021-04-19T13:34:31Z"),
                Arguments.of(ImageFields.TOTAL_SIZE.in(1L, 2L), "TotalSize in (1,2)"),
                Arguments.of(ImageFields.INCLUDE_IN_SITEMAP.isTrue(), "IncludeInSitemap eq true"),
                Arguments.of(ImageFields.INCLUDE_IN_SITEMAP.isFalse(), "IncludeInSitemap eq false"),
                Arguments.of(BooleanField.named("IncludeInSitemap").ne(true), "IncludeInSitemap ne true"),
                Arguments.of(ImageFields.TAGS.contains(A), "Tags/any(x:x eq " + GUID_A + ")"),
                Arguments.of(
                        ImageFields.TAGS.containsAny(List.of(A, B)),
                        "(Tags/any(x:x eq " + GUID_A + ")) or (Tags/any(x:x eq " + GUID_B + "))"),
                Arguments.of(
                        ImageFields.TAGS.containsAll(List.of(A, B)),
                        "(Tags/any(x:x eq " + GUID_A + ")) and (Tags/any(x:x eq " + GUID_B + "))"),
                Arguments.of(
                        ImageFields.TAGS.containsNone(List.of(A, B)),
                        "not ((Tags/any(x:x eq " + GUID_A + ")) or (Tags/any(x:x eq " + GUID_B + ")))"),
                Arguments.of(ImageFields.CATEGORY.containsOnly(List.of(A)), "Category/all(x:x eq " + GUID_A + ")"),
                Arguments.of(ImageFields.TAGS.isEmpty(), "not (Tags/any())"),
                Arguments.of(GuidsField.named("Tags").isNotEmpty(), "Tags/any()"),
                Arguments.of(RELATED.any(), "RelatedImages/any()"),
                Arguments.of(RELATED.any(cat), "RelatedImages/any(x:x/Title eq 'cat')"),
                Arguments.of(RELATED.all(wide), "RelatedImages/all(x:x/Width gt 100)"),
                Arguments.of(
                        RELATED.any(cat.and(wide.not())),
                        "RelatedImages/any(x:(x/Title eq 'cat') and (not (x/Width gt 100)))"),
                Arguments.of(
                        RELATED.any(ImageFields.TITLE.contains("a").or(ImageFields.AUTHOR.isNull())),
                        "RelatedImages/any(x:(contains(x/Title,'a')) or (x/Author eq null))"),
                Arguments.of(
                        RELATED.any(ImageFields.TAGS.contains(A)),
                        "RelatedImages/any(x:x/Tags/any(x1:x1 eq " + GUID_A + "))"),
                Arguments.of(
                        RELATED.any(RELATED.all(ImageFields.ID.in(A))),
                        "RelatedImages/any(x:x/RelatedImages/all(x1:x1/Id in (" + GUID_A + ")))"),
                Arguments.of(StringField.named("Parent/Title").eq("Animals"), "Parent/Title eq 'Animals'"),
                Arguments.of(GuidField.named("Parent/Id").eq(A), "Parent/Id eq " + GUID_A),
                Arguments.of(
                        DateField.named("Parent/LastModified").lt(DATE), "Parent/LastModified lt 2021-04-19T13:34:31Z"),
                Arguments.of(
                        RelatedField.named("Parent/RelatedImages").any(cat),
                        "Parent/RelatedImages/any(x:x/Title eq 'cat')"),
                Arguments.of(NumberField.named("Rating").ge(new BigDecimal("4.50")), "Rating ge 4.50"),
                Arguments.of(cat.and(wide), "(Title eq 'cat') and (Width gt 100)"),
                Arguments.of(
                        cat.or(wide).and(cat.not()), "((Title eq 'cat') or (Width gt 100)) and (not (Title eq 'cat'))"),
                Arguments.of(
                        cat.and(wide).and(cat).and(wide.and(cat)),
                        "(Title eq 'cat') and (Width gt 100) and (Title eq"
                                + " 'cat') and (Width gt 100) and (Title eq 'cat')"),
                Arguments.of(cat.and(wide).not(), "not ((Title eq 'cat') and (Width gt 100))"),
                Arguments.of(Filter.anyOf(List.of(cat)), "Title eq 'cat'"),
                Arguments.of(
                        Filter.raw("tolower(Title) eq 'a' or true").and(cat),
                        "(tolower(Title) eq 'a' or true) and" + " (Title eq 'cat')"),
                Arguments.of(
                        MediaFields.directlyIn(A),
                        "((ParentId eq " + GUID_A + ") and (FolderId eq null)) or (FolderId eq " + GUID_A + ")"),
                Arguments.of(MediaFields.anywhereIn(A), "ParentId eq " + GUID_A));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void anOperatorHasTheVendorsFormAndIsValidOData(Filter filter, String odata) {
        assertThat(filter).hasToString(odata);
        assertThat(ODataGrammar.parse("/images?$filter=" + ODataGrammar.encoded(odata)))
                .isNotNull();
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(0, "0"),
                Arguments.of(-1, "-1"),
                Arguments.of((byte) -128, "-128"),
                Arguments.of((short) 7, "7"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(7.1f, "7.1"),
                Arguments.of(Float.MAX_VALUE, "340282350000000000000000000000000000000"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(-0.0, "0.0"),
                Arguments.of(1e21, "1000000000000000000000"),
                Arguments.of(1e-7, "0.00000010"),
                Arguments.of(new BigDecimal("79228162514264337593543950335"), "79228162514264337593543950335"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(new BigDecimal("-1.10"), "-1.10"),
                Arguments.of(BigInteger.TEN.pow(20), "100000000000000000000"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsWrittenInPlainDigits(Number value, String digits) {
        assertThat(ImageFields.ORDINAL.eq(value)).hasToString("Ordinal eq " + digits);
        assertThat(ODataGrammar.parse("/images?$filter=" + ODataGrammar.encoded("Ordinal eq " + digits)))
                .isNotNull();
        assertThat(ODataGrammar.parse("/images?$filter=" + ODataGrammar.encoded("Rating in (" + digits + ",2)")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNoneIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.ORDINAL.eq(value))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.ORDINAL.in((float) value));
    }

    @Test
    void aNumberOfAMillionDigitsOrOfAnotherKindIsRefused() {
        for (String huge : List.of("1E1000000000", "1E-1000000000", "1E401", "1E-401", "-1E2147483647")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ImageFields.ORDINAL.lt(new BigDecimal(huge)))
                    .withMessageContaining("digits");
        }
        assertThat(ImageFields.ORDINAL.lt(Double.MAX_VALUE).toString()).hasSizeLessThan(400);
        assertThat(ImageFields.ORDINAL.lt(Double.MIN_VALUE).toString()).hasSizeLessThan(400);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.ORDINAL.lt(new AtomicLong(1)))
                .withMessageContaining("AtomicLong");
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("2021-04-19T13:34:31Z", "2021-04-19T13:34:31Z"),
                Arguments.of("2021-04-19T13:34:00Z", "2021-04-19T13:34:00Z"),
                Arguments.of("2021-04-19T13:34:31.500Z", "2021-04-19T13:34:31.5Z"),
                Arguments.of("2021-04-19T13:34:31.1234567Z", "2021-04-19T13:34:31.1234567Z"),
                Arguments.of("2021-04-19T13:34:31.123456789Z", "2021-04-19T13:34:31.1234567Z"),
                Arguments.of("2021-04-19T13:34:31.999999999Z", "2021-04-19T13:34:31.9999999Z"),
                Arguments.of("2021-04-19T13:34:31.000000099Z", "2021-04-19T13:34:31Z"),
                Arguments.of("1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.9999999Z"),
                Arguments.of("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
                Arguments.of("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aDateIsWrittenInUtcWithAtMostSevenDigits(String value, String odata) {
        Filter filter = ImageFields.LAST_MODIFIED.gt(Instant.parse(value));
        assertThat(filter).hasToString("LastModified gt " + odata);
        assertThat(ODataGrammar.parse("/images?$filter=" + ODataGrammar.encoded(filter.toString())))
                .isNotNull();
    }

    @Test
    void aYearThatTheServerCannotHoldIsRefused() {
        for (Instant date : List.of(
                Instant.MIN,
                Instant.MAX,
                Instant.parse("0000-12-31T23:59:59Z"),
                Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ImageFields.LAST_MODIFIED.lt(date))
                    .withMessageContaining("years 1 to 9999");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "''",
                "O'Reilly & Sons #1 100% a+b/c? naïve 日本",
                "' or 1 eq 1 or Title eq '",
                "')) or (true",
                "a,b;c:d=e\"f<g>h\\i{j}|k^l`m~n!o@p$q(r)s[t]*",
                "%27 or true or %27",
                "\t\r\n\u0001\u001f\u007f",
                "котка 🐈 ﷽ é é \u200f",
                "null",
                "2021-04-19T13:34:31Z"
            })
    void aTextStaysOneLiteralWithItsValue(String text) {
        for (Filter filter : List.of(
                ImageFields.TITLE.eq(text),
                ImageFields.TITLE.contains(text),
                ImageFields.TITLE.in(text, "b"),
                RELATED.any(ImageFields.TITLE.startsWith(text)))) {
            String quoted = "'" + text.replace("'", "''") + "'";
            assertThat(filter.toString()).contains(quoted);
            assertThat(ODataGrammar.meaning(filter.toString())).contains(quoted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b"})
    void halfACharacterIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.TITLE.contains(text))
                .withMessageContaining("Unicode");
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.raw(text));
    }

    @Test
    void aChoiceIsComparedInTheVendorsDialect() {
        ChoiceField mood = ChoiceField.named("Mood");
        assertThat(mood.eq("1")).hasToString("cast(Mood,'Edm.String') eq '1'");
        assertThat(mood.ne("it's")).hasToString("cast(Mood,'Edm.String') ne 'it''s'");
        assertThat(mood.in("1", "2", "1"))
                .hasToString("(cast(Mood,'Edm.String') eq '1') or (cast(Mood,'Edm.String') eq '2')");
        assertThat(mood.isNull()).hasToString("Mood eq null");
        assertThat(RELATED.any(mood.eq("1"))).hasToString("RelatedImages/any(x:cast(x/Mood,'Edm.String') eq '1')");
    }

    @Test
    void oneOfNoneIsRefusedRatherThanMatchingNothingOrEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.ID.in(List.of()))
                .withMessage("values must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TITLE.in());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceField.named("Mood").in());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.TAGS.containsAny(List.of()))
                .withMessage("ids must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TAGS.containsAll(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TAGS.containsNone(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TAGS.containsOnly(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.allOf());
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.anyOf(List.of()));
    }

    @Test
    void nullIsAskedForByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFields.TITLE.eq(null))
                .withMessage("value must not be null; use isNull() to match items without a value");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TITLE.contains(null));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TAGS.contains(null));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.ID.in(Arrays.asList(A, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFields.TAGS.containsAny(Arrays.asList(A, null)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "Title ",
                "1st",
                "Title eq 'a' or Title",
                "a-b",
                "a.b",
                "a b",
                "'",
                "(a)",
                "/a",
                "a/",
                "a//b",
                "a,b",
                "*",
                "$filter",
                "@odata.id",
                "a\n",
                "a\u0000"
            })
    void whatIsNoNameIsNoField(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StringField.named(name))
                .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> GuidField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> DateField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> NumberField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> BooleanField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> ChoiceField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> GuidsField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> RelatedField.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.named(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(name, false));
        assertThatIllegalArgumentException().isThrownBy(() -> Expand.of(name));
    }

    @Test
    void aRawFilterIsNeitherBlankNorInsideAnyOrAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Filter.raw(" "));
        Filter raw = Filter.raw("x/Title eq 'a'");
        assertThatIllegalArgumentException().isThrownBy(() -> RELATED.any(raw)).withMessageContaining("raw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RELATED.all(ImageFields.TITLE.eq("a").and(raw.not())));
    }

    @Test
    void theLengthIsThatOfTheEncodedText() {
        assertThat(ImageFields.TITLE.eq("é +").length()).isEqualTo("Title%20eq%20%27%C3%A9%20%2B%27".length());
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(new UUID(1, i));
        }
        assertThat(ImageFields.ID.in(ids.subList(0, 50)).length()).isLessThan(2048);
        assertThat(ImageFields.ID.in(ids).length()).isGreaterThan(2048);
    }

    @Test
    void filtersAndFieldsThatReadTheSameAreEqual() {
        Filter filter = ImageFields.TITLE.eq("cat");
        assertThat(filter)
                .isEqualTo(Filter.raw("Title eq 'cat'"))
                .hasSameHashCodeAs(StringField.named("Title").eq("cat"))
                .isNotEqualTo(ImageFields.TITLE.eq("Cat"))
                .isNotEqualTo("Title eq 'cat'");
        assertThat(StringField.named("Title"))
                .isEqualTo(ImageFields.TITLE)
                .hasSameHashCodeAs(ImageFields.TITLE)
                .hasToString("Title")
                .isNotEqualTo(Field.named("Title"))
                .isNotEqualTo(ImageFields.AUTHOR);
    }
}
