package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.sitefinity.Animals.CAT;
import static dev.medialib.testkit.sitefinity.Animals.KITTEN;
import static dev.medialib.testkit.sitefinity.Animals.PAROT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSitefinityFilterTest {

    private static final String STRIPED = "22222222-0000-0000-0000-000000000001";
    private static final String SMALL = "22222222-0000-0000-0000-000000000002";

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        sitefinity.addField("images", CustomField.choice("Mood", "Happy", "Sad", "1"));
        sitefinity.addField("images", CustomField.number("Price"));
        sitefinity.addField("images", CustomField.yesNo("Sold"));
        sitefinity.addField("images", CustomField.dateTime("Taken"));
        sitefinity.addField("images", CustomField.guid("Origin"));
        sitefinity.addField("images", CustomField.text("Secret").notFilterable().notSortable());
        sitefinity.addField("images", CustomField.text("Hidden").notInLists());
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        Animals.addTo(sitefinity);
        sitefinity.addMedia(MediaSeed.image()
                .title("O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y")
                .property("Mood", "1")
                .property("Price", 7.1)
                .property("Ordinal", 7.1)
                .property("Sold", true)
                .property("Taken", "2021-06-01T12:00:00.5Z")
                .property("Origin", STRIPED)
                .tags(UUID.fromString(STRIPED), UUID.fromString(SMALL)));
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Title eq 'cat'                                                      | cat
            Title eq 'test''s'                                                  | test's
            Title ne 'cat' and TotalSize lt 700000 and Price eq null             | test's,kitten
            contains(Title, 'at') or endswith(Title,'en')                        | cat,kitten
            startswith(Title,'O''Reilly & Sons #1 100% a+b/c? naïve 日本: x, y')  | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            not (contains(Title,'t'))                                            | audi,squirrel,O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            tolower(Title) eq 'cat' or toupper(Title) eq 'AUDI'                  | audi,cat
            length(trim(Title)) eq 3                                             | cat
            Id eq 04995FA1-0cb1-4247-ae10-0bade5d75d0e                           | cat
            Id in (04995fa1-0cb1-4247-ae10-0bade5d75d0e,cd2f181e-f357-449d-bc2a-5530aa1ebb9c) | cat,kitten
            FolderId eq null and ParentId eq b0d92da1-6317-4876-a470-a172b2808696 | audi
            TotalSize gt 1048576 and Width ge 4928 and Width le 4928             | cat
            LastModified ge 2021-04-21T11:36:21+03:00 and PublicationDate lt 2021-04-22T00:00:00Z | test's
            Taken gt 2021-06-01T12:00:00Z                                        | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            Ordinal eq 7.1 and Price gt 7.05 and Sold eq true                    | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            Ordinal eq -(2)                                                      | squirrel,cat
            Origin eq 22222222-0000-0000-0000-000000000001                       | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            cast(Mood, 'Edm.String') eq '1'                                      | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            Mood eq Telerik.Sitefinity.Libraries.Model.ImageMood'Happy'          | ''
            Tags/any(x:x eq 22222222-0000-0000-0000-000000000001)                | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            Tags/any(b: b eq 22222222-0000-0000-0000-000000000001) and Tags/any(b: b eq 22222222-0000-0000-0000-000000000002) | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            Tags/all(x:x ne 22222222-0000-0000-0000-000000000002) and Title ge 'k' and Tags/$count eq 0 | test's,squirrel,parot,kitten
            Tags/any()                                                           | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            RelatedImages/any(x:x/Title eq 'parot')                              | cat
            RelatedImages/any(x:x/Parent/Title eq 'Animals' and x/Tags/any(y:y eq x/Id)) | ''
            Parent/Title eq 'Cars'                                               | audi
            Price lt 8                                                           | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            not (contains(Hidden,'x')) or not (Hidden eq null)                   | ''
            contains(Title,Hidden) or (Price gt Ordinal)                         | ''
            true eq Sold                                                         | O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y
            """)
    void aFilterFinds(String filter, String titles) throws Exception {
        List<String> found = caller.get("images", "$filter", filter).titles();
        assertThat(String.join(",", found)).isEqualTo(titles == null ? "" : titles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title eq",
                "Title eq 'O'Reilly'",
                "Title eq 5",
                "Id eq '04995fa1-0cb1-4247-ae10-0bade5d75d0e'",
                "Id in ()",
                "Nope eq 1",
                "substringof('a',Title)",
                "startsWith(Title,'a')",
                "LastModified gt 2021-04-19",
                "IncludeInSitemap eq true",
                "Secret eq 'x'",
                "RelatedImages/any(x:x/Secret eq 'x')",
                "Title eq 'a' nope",
                "Title eq 'a",
                "Title",
                "Ordinal eq NaN",
                "Mood eq 'Happy'",
                ""
            })
    void aWrongOrForbiddenFilterIsRejected(String filter) throws Exception {
        assertThat(caller.get("images", "$filter", filter).error(400)).startsWith("BadRequest: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TotalSize add 1 gt 2", "year(LastModified) eq 2021", "Title eq @p1"})
    void unsupportedExpressionsDoNotCauseStatus500(String filter) throws Exception {
        assertThat(caller.get("images", "$filter", filter).status()).isIn(400, 501);
    }

    @Test
    void aPlusSignIsABlankAsForAspNet() throws Exception {
        assertThat(caller.get("images?$filter=Title+eq+'cat'").titles()).containsExactly("cat");
        assertThat(caller.get("images?%24filter=contains(Title,'a%2Bb')").titles())
                .hasSize(1);
    }

    @Test
    void anOrderMayHaveSeveralKeysAndPutsWhatIsNullFirst() throws Exception {
        assertThat(caller.get("images", "$orderby", "Ordinal desc, Title desc", "$top", "4")
                        .titles())
                .containsExactly("O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y", "test's", "parot", "kitten");
        assertThat(caller.get("images", "$orderby", "FolderId,LastModified,Title", "$skip", "5")
                        .titles())
                .containsExactly("kitten", "cat");
        assertThat(caller.get("images", "$orderby", "Parent/Title desc", "$top", "1")
                        .titles())
                .containsExactly("O'Reilly & Sons #1 100% a+b/c? naïve 日本: x, y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title up", "Parent", "Nope", "Secret", "Tags", "IncludeInSitemap desc", "", "Title,"})
    void aWrongOrForbiddenOrderIsRejected(String order) throws Exception {
        assertThat(caller.get("images", "$orderby", order).error(400)).startsWith("BadRequest: ");
    }

    @Test
    void everySetCanBeFilteredAlsoThoseWithAHyphen() throws Exception {
        UUID red = sitefinity.addTag("red");
        UUID warm = sitefinity.addCategory("warm");
        assertThat(caller.get("flat-taxa", "$filter", "TaxonomyId eq " + sitefinity.tags())
                        .all("Id"))
                .containsExactly(red.toString());
        assertThat(caller.get("hierarchy-taxa", "$filter", "Title eq 'warm'").all("Id"))
                .containsExactly(warm.toString());
        assertThat(caller.get("taxonomies", "$filter", "Type eq 0").all("TaxaUrl"))
                .containsExactly("flat-taxa");
        assertThat(caller.get("folders", "$filter", "ParentId eq null").titles())
                .containsExactly("Cats");
        assertThat(caller.get("albums", "$filter", "Title eq 'Animals'").all("ChildrenCount"))
                .containsExactly("4");
    }
}
