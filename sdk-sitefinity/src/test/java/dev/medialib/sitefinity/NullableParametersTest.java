package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.NullableParameters;
import org.junit.jupiter.api.Test;

/** A parameter is marked nullable only where null has a meaning. Tests of these methods pass null to them. */
class NullableParametersTest {

    @Test
    void onlyTheseTakeNull() throws Exception {
        assertThat(NullableParameters.of(SitefinityClient.class))
                .containsExactlyInAnyOrder(
                        "SitefinityClient.withCulture[0]",
                        "SitefinityClient.withProvider[0]",
                        "SitefinityClient.withSite[0]",
                        "MediaItems.move[2]",
                        "MediaWorkflow.schedule[1, 2]",
                        // no folder is the root level of the library
                        "MediaCollection.atLocation[1]",
                        "MediaCollection.atLocation[1]",
                        "MediaCollection.atLocation[1]",
                        "Folders.atLocation[1]",
                        "Folders.atLocation[1]",
                        "Folders.atLocation[1]",
                        "MediaFields.atLocation[1]",
                        "FolderFields.atLocation[1]",
                        "MediaItemChange.Builder.location[1]",
                        "MediaUpload.Builder.location[1]",
                        "FolderChange.Builder.location[1]",
                        "Libraries.folders[0]",
                        "Libraries.allFolders[0]",
                        "Libraries.searchFolders[0]",
                        // a request without the header
                        "ServiceHooks.isAuthentic[0]",
                        "ServiceHooks.parse[1]",
                        // results of which a server may leave a part out
                        "FieldInfo.<init>[2, 3, 5]",
                        "FieldTaxonomy.<init>[0, 1, 2]",
                        "ItemReference.<init>[2]",
                        "ItemAction.<init>[0]",
                        "BatchResponse.<init>[1, 5]");
    }
}
