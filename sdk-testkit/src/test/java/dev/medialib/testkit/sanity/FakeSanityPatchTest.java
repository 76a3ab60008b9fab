package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Patches. The results on paths are those that {@code @sanity/json-match} 1.0.5 and {@code @sanity/mutator} 6.10.1 agree on.
 */
class FakeSanityPatchTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private Response patch(String before, String operations) throws IOException, InterruptedException {
        ObjectNode document = (ObjectNode) parse(before);
        sanity.library().addDocument(document.put("_id", "d").put("_type", "t").toString());
        return caller.mutate("{\"patch\":{\"id\":\"d\"," + operations + "}}");
    }

    private JsonNode patched(String before, String operations) throws IOException, InterruptedException {
        ObjectNode document = (ObjectNode)
                patch(before, operations).ok().path("results").path(0).path("document");
        assertThat(document.remove("_rev").asText()).isNotEmpty();
        return document.without(List.of("_id", "_type", "_createdAt", "_updatedAt"));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {}                                   | "set":{"a":1}                                   | {"a":1}
            {}                                   | "set":{"a.b.c":{"x":null}}                      | {"a":{"b":{"c":{"x":null}}}}
            {"a":null}                           | "set":{"a.b":1}                                 | {"a":{"b":1}}
            {}                                   | "set":{"['a-b']":1,"x['y.z']":2}                | {"a-b":1,"x":{"y.z":2}}
            {}                                   | "set":{"['it\\\\'s']":1,"x['ü-1'].y":2}  | {"it's":1,"x":{"ü-1":{"y":2}}}
            {"v":[{"_key":"a]b"}]}               | "unset":["v[_key==\\"a]b\\"]"]              | {"v":[]}
            {"t":["a","b","c"]}                  | "set":{"t[0]":1,"t[-1]":3}                      | {"t":[1,"b",3]}
            {"t":["a","b","c"]}                  | "set":{"t[1:]":0}                               | {"t":["a",0,0]}
            {"t":["a","b","c"]}                  | "set":{"t[:2]":0}                               | {"t":[0,0,"c"]}
            {"t":["a","b","c"]}                  | "set":{"t[*]":0}                                | {"t":[0,0,0]}
            {"v":[{"_key":"a"},{"_key":"b"}]}    | "set":{"v[_key==\\"b\\"].n":1}                  | {"v":[{"_key":"a"},{"_key":"b","n":1}]}
            {"v":[{"k":1},{"k":2}]}              | "set":{"v[ k == 2 ].n":1}                       | {"v":[{"k":1},{"k":2,"n":1}]}
            {"t":["a"]}                          | "set":{"t[-7]":1}                               | {"t":["a"]}
            {"a":{"x":1},"b":[{"x":2}],"x":{}}   | "set":{"..x":9}                                 | {"a":{"x":9},"b":[{"x":9}],"x":9}
            {"v":[{"a":40},{"b":{"a":1}}]}       | "set":{"..[a > 3].n":9}                         | {"v":[{"a":40,"n":9},{"b":{"a":1}}]}
            {"a":{"x":1},"b":{}}                 | "setIfMissing":{"..x":2}                        | {"a":{"x":1},"b":{}}
            {"a":{"x":1},"b":{"x":2}}            | "unset":["..x"]                                 | {"a":{},"b":{}}
            {"t":["a","b","c"]}                  | "set":{"t[0,-1]":0}                             | {"t":[0,"b",0]}
            {"t":["a","b","c","d"]}              | "set":{"t[0, 2:4, 0]":0}                        | {"t":[0,"b",0,0]}
            {"t":[1,2,3,4]}                      | "unset":["t[0,-1]"]                             | {"t":[2,3]}
            {"t":[1,2,3]}                        | "set":{"t[@ > 1.5]":0}                          | {"t":[1,0,0]}
            {"v":[{"k":1},{"k":2},{}]}           | "set":{"v[k>=2].n":1}                           | {"v":[{"k":1},{"k":2,"n":1},{}]}
            {"v":[{"k":1},{"k":2},{}]}           | "set":{"v[k<2].n":1}                            | {"v":[{"k":1,"n":1},{"k":2},{}]}
            {"v":[{"k":1},{"k":2},{}]}           | "set":{"v[k<=1.0].n":1}                         | {"v":[{"k":1,"n":1},{"k":2},{}]}
            {"v":[{"k":1},{"k":"a"},{}]}         | "set":{"v[k!=1].n":1}                           | {"v":[{"k":1},{"k":"a","n":1},{}]}
            {"v":[{"k":1},{"k":"5"},{"k":5}]}    | "set":{"v[k==5.0].n":1}                         | {"v":[{"k":1},{"k":"5"},{"k":5,"n":1}]}
            {"v":[{"k":true},{"k":false}]}       | "set":{"v[k==true].n":1}                        | {"v":[{"k":true,"n":1},{"k":false}]}
            {"v":[{"k":1},{}]}                   | "unset":["v[k?]"]                               | {"v":[{}]}
            {"v":[{"k":1},{"k":2},{}]}           | "set":{"v[k==1, 2].n":1}                        | {"v":[{"k":1,"n":1},{"k":2},{"n":1}]}
            {"o":{"x":1}}                        | "set":{"o[x==1].y":2,"o[x==2].y":3}             | {"o":{"x":1,"y":2}}
            {"o":{"x":1,"y":2}}                  | "unset":["o['x','y']"]                          | {"o":{}}
            {"v":[{"a-b":1}]}                    | "set":{" v [ 'a-b' == 1 ] . 'n' ":2}            | {"v":[{"a-b":1,"n":2}]}
            {"m":[[1,2],[3]]}                    | "set":{"m[*][0]":0}                             | {"m":[[0,2],[0]]}
            {"a":1}                              | "setIfMissing":{"a":2,"b":2,"c.d":3}            | {"a":1,"b":2,"c":{"d":3}}
            {"a":null}                           | "setIfMissing":{"a":2}                          | {"a":2}
            {"a":1,"b":2}                        | "unset":["a","nope","b.c"]                      | {"b":2}
            {"t":[0,1,2,3]}                      | "unset":["t[1:3]"]                              | {"t":[0,3]}
            {"v":[{"_key":"a1"},{"_key":"b"}]}   | "unset":["v[_key==\\"a1\\"]"]                   | {"v":[{"_key":"b"}]}
            {"n":1}                              | "inc":{"n":1}                                   | {"n":2}
            {"n":{"x":1}}                        | "inc":{"n.x":0.5}                               | {"n":{"x":1.5}}
            {"n":1.5}                            | "dec":{"n":0.5}                                 | {"n":1}
            {"t":["a"]}                          | "insert":{"after":"t[0]","items":["x","y"]}     | {"t":["a","x","y"]}
            {"t":["a","b"]}                      | "insert":{"after":"t[-1]","items":["x"]}        | {"t":["a","b","x"]}
            {"t":[]}                             | "insert":{"after":"t[-1]","items":["x"]}        | {"t":["x"]}
            {"t":[]}                             | "insert":{"before":"t[0]","items":["x"]}        | {"t":["x"]}
            {"t":["a"]}                          | "insert":{"before":"t[0]","items":["x","y"]}    | {"t":["x","y","a"]}
            {"t":[0,1,2,3]}                      | "insert":{"replace":"t[1:3]","items":["x"]}     | {"t":[0,"x",3]}
            {"t":[0,1,2,3]}                      | "insert":{"replace":"t[2:]","items":["x"]}      | {"t":[0,1,"x"]}
            {"t":[0,1,2]}                        | "insert":{"replace":"t[0,2]","items":["x"]}     | {"t":["x",1]}
            {"t":[0,1,2,3]}                      | "insert":{"replace":"t[2:2]","items":["y"]}     | {"t":[0,1,"y",2,3]}
            {"v":[{"_key":"a"},{"_key":"b"}]}    | "insert":{"after":"v[_key==\\"a\\"]","items":[1]} | {"v":[{"_key":"a"},1,{"_key":"b"}]}
            {"v":[{"_key":"a"}]}                 | "insert":{"after":"v[_key==\\"z\\"]","items":[1]} | {"v":[{"_key":"a"}]}
            """)
    void anOperationDoesWhatTheVendorsClientMeans(String before, String operations, String after) throws Exception {
        assertThat(patched(before, operations)).isEqualTo(parse(after));
    }

    /** Paths that the real service may know, but that the vendor's libraries evaluate differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b",
                "a[0]..b",
                "*",
                "o.*",
                "$.a",
                "a$b",
                "a.[0]",
                "o.['x']",
                "t[:]",
                "t[-2:]",
                "t[0:-1]",
                "t[*,0]",
                "t[1.5]",
                "[\\\"a\\\"]",
                "[\\\"a\\\"==b]",
                "t[k=='x']",
                "t[k==null]",
                "t[k==other]",
                "t[k>\\\"a\\\"]",
                "t[o.x==1]",
                "t[@.k==1]",
                "t[@]",
                "t[k==\\\"\\\\n\\\"]",
                "['\\\\u0041']",
                "t[true]",
                "t[9]",
                "t[0:9]",
                "nope[0]",
                "t.name",
                "s.name",
                "o[x==1]",
                "..[x?]"
            })
    void aPathOnWhichTheLibrariesDifferIsALimit(String path) throws Exception {
        String before = "{\"s\":\"Test\",\"t\":[{}],\"o\":{\"x\":1,\"y\":{\"x\":2,\"z\":{\"x\":3}}}}";

        JsonNode error = patch(before, "\"set\":{\"" + path + "\":0}").error(400);

        assertThat(error.path("description").asText()).startsWith("Mutation failed: The fake server does not support");
    }

    @Test
    void operationsOfAPatchHaveAFixedOrder() throws Exception {
        String operations = """
                "insert":{"after":"f[-1]","items":[1]},"dec":{"d":1},"inc":{"d":10},
                "diffMatchPatch":{"e":"@@ -1,4 +1,5 @@\\n Test\\n+1\\n"},
                "unset":["b"],"set":{"b":1,"d":5,"e":"Test"},"setIfMissing":{"d":1,"f":[]}""";
        assertThat(patched("{}", operations)).isEqualTo(parse("{\"d\":14,\"e\":\"Test1\",\"f\":[1]}"));
    }

    @ParameterizedTest(name = "{0} patched by {1} is {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Test            | @@ -1,4 +1,5 @@\\n Test\\n+1\\n                       | Test1
            a b a b         | @@ -5,3 +5,4 @@\\n a \\n+x\\n b\\n                     | a b a xb
            aaa             | @@ -1,3 +1,2 @@\\n a\\n-a\\n a\\n                     | aa
            line            | @@ -1,4 +1,6 @@\\n line\\n+%0A%25\\n                  | `line\\n%`
            one two three   | @@ -1,3 +1,1 @@\\n-one\\n+1\\n@@ -9,5 +7,1 @@\\n-three\\n+3\\n | 1 two 3
            moved Test      | @@ -1,4 +1,5 @@\\n Test\\n+!\\n                      | moved Test!
            x               | @@ -1 +1,2 @@\\n x\\n+%2B\\n                        | x+
            a+b             | @@ -1,3 +1,4 @@\\n a+b\\n+ü\\n                      | a+bü
            x               | @@ -1 +0,0 @@\\n-x\\n                              | ``
            """)
    void aDiffIsAppliedWhereItFits(String before, String diff, String after) throws Exception {
        JsonNode patched = patched("{\"s\":\"" + before + "\"}", "\"diffMatchPatch\":{\"s\":\"" + diff + "\"}");
        assertThat(patched).isEqualTo(parse("{\"s\":\"" + after + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"diffMatchPatch\":{\"s\":\"@@ -1,4 +1,5 @@\\n Nope\\n+1\\n\"}",
                "\"diffMatchPatch\":{\"s\":\"@@\"}",
                "\"diffMatchPatch\":{\"s\":\"\"}",
                "\"diffMatchPatch\":{\"s\":\"@@ -1,4 +1,5 @@\\n*Test\\n\"}",
                "\"diffMatchPatch\":{\"s\":\"@@ -1,4 +1,5 @@\\n %zz\\n\"}",
                "\"diffMatchPatch\":{\"n\":\"@@ -1,4 +1,5 @@\\n Test\\n+1\\n\"}",
                "\"diffMatchPatch\":{\"nope\":\"@@ -1,4 +1,5 @@\\n Test\\n+1\\n\"}",
                "\"inc\":{\"s\":1}",
                "\"inc\":{\"nope\":1}",
                "\"inc\":{\"n\":1e999999999}",
                "\"dec\":{\"n\":1e400}",
                "\"dec\":{\"n\":\"1\"}",
                "\"set\":[]",
                "\"set\":{\"a...b\":1}",
                "\"set\":{\"..\":1}",
                "\"set\":{\"a.\":1}",
                "\"set\":{\"t[]\":1}",
                "\"set\":{\"t[0\":1}",
                "\"set\":{\"t[k=1]\":1}",
                "\"set\":{\"t[(k==1)]\":1}",
                "\"set\":{\"t[k==1||k==2]\":1}",
                "\"set\":{\"\":1}",
                "\"set\":{\".a\":1}",
                "\"set\":{\"a b\":1}",
                "\"set\":{\"a.b-c\":1}",
                "\"set\":{\"ü\":1}",
                "\"set\":{\"['\\\\x']\":1}",
                "\"set\":{\"a[\":1}",
                "\"set\":{\"t[_key==nonsense]\":1}",
                "\"unset\":\"a\"",
                "\"merge\":{}",
                "\"insert\":{\"after\":\"t[-1]\",\"before\":\"t[0]\",\"items\":[2]}",
                "\"insert\":{\"items\":[2]}",
                "\"insert\":{\"after\":\"t[-1]\"}",
                "\"insert\":{\"after\":\"t[-1]\",\"items\":[],\"more\":1}",
                "\"insert\":{\"after\":\"nope[-1]\",\"items\":[2]}",
                "\"insert\":{\"after\":\"s[-1]\",\"items\":[2]}"
            })
    void anInapplicablePatchIsRejectedAndChangesNothing(String operations) throws Exception {
        JsonNode error = patch("{\"s\":\"Test\",\"n\":1,\"t\":[1]}", operations).error(400);
        assertThat(error.path("type").asText()).isEqualTo("mutationError");
        assertThat(error.at("/items/0/error/type").asText()).isEqualTo("validationError");
        assertThat(parse(sanity.library().document("d")).path("t")).isEqualTo(parse("[1]"));
    }

    @Test
    void aNumberTooSmallToMatterDoesNotFillTheMemory() throws Exception {
        assertThat(patched("{\"n\":1}", "\"inc\":{\"n\":1e-999999999}")
                        .path("n")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTooDeepDocumentCausesStatus500() throws Exception {
        Response response = patch("{}", "\"set\":{\"a" + ".a".repeat(20_000) + "\":1}");

        assertThat(response.status()).isEqualTo(500);
    }
}
