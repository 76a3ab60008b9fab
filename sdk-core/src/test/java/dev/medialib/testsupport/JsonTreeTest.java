package dev.medialib.testsupport;

import static dev.medialib.testsupport.JsonTree.lenientTree;
import static dev.medialib.testsupport.JsonTree.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the comparison of trees, on which the other tests rely, notices what it must. */
class JsonTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1.0",
                "1.1|1.10",
                "12|\"12\"",
                "null|{}",
                "{\"a\":null}|{}",
                "[]|{}",
                "[1,2]|[2,1]",
                "9007199254740993|9007199254740992",
                "\"\"|null",
                "true|\"true\""
            })
    void differentTreesDiffer(String one, String other) {
        assertThat(tree(one)).isNotEqualTo(tree(other));
    }

    @Test
    void theOrderOfPropertiesDoesNotCountAndTheLastDuplicateDoes() {
        assertThat(tree("{\"a\":1,\"b\":2}")).isEqualTo(tree("{\"b\":2,\"a\":0,\"a\":1}"));
    }

    @Test
    void javaScriptIsReadAsJson() {
        assertThat(lenientTree("{ // note\n a: 'x', \"b\": [1.0,], }")).isEqualTo(tree("{\"a\":\"x\",\"b\":[1.0]}"));
    }
}
