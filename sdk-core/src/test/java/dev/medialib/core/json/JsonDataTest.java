package dev.medialib.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDataTest {
    record Size(int width, int height) {}

    record Asset(String name, Integer size, List<Size> sizes) {}

    record Library(List<Asset> assets) {}

    static class Bean {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"\"",
                "[]",
                "{}",
                "1.10",
                "0.000",
                "-7",
                "9223372036854775808",
                "123456789012345678901234567890",
                "0.123456789012345678901234567890",
                "1E+400",
                "1E-400",
                "{\"b\":1,\"a\":[null,{\"\":\"\"}],\"z\":1.0}",
                "\"\\u0000\\u2028 🐈\"",
            })
    void whatIsReadIsWrittenTheSame(String json) {
        assertThat(JsonData.parse(JsonData.parse(json).toJson())).isEqualTo(JsonData.parse(json));
        assertThat(JsonData.parse(json))
                .hasToString(JsonData.parse(JsonData.parse(json).toJson()).toJson());
        if (!json.contains("u0000")) {
            assertThat(JsonData.parse(json)).hasToString(json);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF",
                "{",
                "[1,",
                "tru",
                "{'a':1}",
                "{} {}",
                "1 2",
                "[1]]",
                "NaN",
                "Infinity",
                "01",
                "+1",
                ".5",
                "<html>",
                "\"a",
                "\"\n\"",
                "{\"a\":}",
                "/* */1",
                "[1,]",
                "1e99999999999",
                "\u0000",
            })
    void whatIsNotJsonIsNull(String text) {
        assertThat(JsonData.tryParse(text)).isNull();
        assertThatThrownBy(() -> JsonData.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void depthIsBounded() {
        assertThat(JsonData.tryParse("[".repeat(500) + "]".repeat(500))).isNotNull();
        assertThat(JsonData.tryParse("[".repeat(501) + "]".repeat(501))).isNull();
        assertThat(JsonData.tryParse("{\"a\":".repeat(1_000_000))).isNull();
        assertThat(JsonData.tryParse("9".repeat(1001))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1.10,1.1",
        "1e2,100",
        "0,-0.0",
        "0,0e999999999",
        "1E+400,10e399",
        "5,5.000",
        "10e2147483647,100e2147483646"
    })
    void numbersAreEqualByValue(String one, String other) {
        assertThat(JsonData.parse(one)).isEqualTo(JsonData.parse(other)).hasSameHashCodeAs(JsonData.parse(other));
    }

    @Test
    void nearNumbersAndOtherKindsAreNotEqual() {
        assertThat(JsonData.parse("9007199254740993")).isNotEqualTo(JsonData.parse("9007199254740992"));
        assertThat(JsonData.parse("1")).isNotEqualTo(JsonData.parse("\"1\"")).isNotEqualTo(JsonData.parse("true"));
        assertThat(JsonData.parse("[1,2]")).isNotEqualTo(JsonData.parse("[2,1]"));
        assertThat(JsonData.parse("{\"a\":null}")).isNotEqualTo(JsonData.parse("{}"));
    }

    @Test
    void theOrderOfPropertiesIsKeptButDoesNotCount() {
        JsonData one = JsonData.parse("{\"b\":1.0,\"a\":{\"x\":1,\"y\":2}}");
        JsonData other = JsonData.parse("{\"a\":{\"y\":2,\"x\":1},\"b\":1}");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.names()).containsExactly("b", "a");
        assertThat(one.toJson()).isEqualTo("{\"b\":1.0,\"a\":{\"x\":1,\"y\":2}}");
    }

    @Test
    @Timeout(5)
    void aNumberWithABillionZerosCostsNothing() {
        JsonData huge = JsonData.parse("1e999999999");
        JsonData tiny = JsonData.parse("1e-999999999");

        assertThat(huge).isNotEqualTo(tiny).isNotEqualTo(JsonData.of(1)).isEqualTo(JsonData.parse("1e999999999"));
        assertThat(huge.hashCode()).isEqualTo(JsonData.parse("10e999999998").hashCode());
        assertThat(huge.toJson()).isEqualTo("1E+999999999");
        assertThat(tiny.asDouble()).isZero();
        for (JsonData number : List.of(huge, tiny)) {
            assertThatThrownBy(number::asInt).isInstanceOf(JsonMismatchException.class);
            assertThatThrownBy(number::asLong).isInstanceOf(JsonMismatchException.class);
            assertThatThrownBy(() -> number.as(Long.class)).isInstanceOf(JsonMismatchException.class);
            assertThatThrownBy(() -> number.as(Integer.class)).isInstanceOf(JsonMismatchException.class);
            assertThatThrownBy(() -> number.as(BigInteger.class)).isInstanceOf(JsonMismatchException.class);
            assertThatThrownBy(() -> number.as(Instant.class)).isInstanceOf(JsonMismatchException.class);
        }
        assertThatThrownBy(huge::asDouble).isInstanceOf(JsonMismatchException.class);
    }

    @Test
    void numbersAreReadExactlyOrNotAtAll() {
        assertThat(JsonData.parse("1e3").asInt()).isEqualTo(1000);
        assertThat(JsonData.parse("5.0").asLong()).isEqualTo(5);
        assertThat(JsonData.parse("9223372036854775807").asLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonData.parse("-9223372036854775808").asLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(JsonData.parse("0e5").asInt()).isZero();
        assertThat(JsonData.parse("1.10").asDecimal()).isEqualTo(new BigDecimal("1.10"));
        assertThat(JsonData.parse("0.1").asDouble()).isEqualTo(0.1);
        assertThatThrownBy(() -> JsonData.parse("9223372036854775808").asLong())
                .isInstanceOf(JsonMismatchException.class);
        assertThatThrownBy(() -> JsonData.parse("2147483648").asInt()).isInstanceOf(JsonMismatchException.class);
        assertThatThrownBy(() -> JsonData.parse("1.5").asInt()).isInstanceOf(JsonMismatchException.class);
    }

    @Test
    void valuesOfManyKindsBecomeJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("none", null);
        map.put("list", Arrays.asList(1, "x", null, JsonData.parse("1.10")));
        map.put("array", new int[] {1, 2});
        map.put("when", Instant.parse("2020-12-27T09:19:00Z"));
        map.put("id", UUID.fromString("00000000-0000-0000-0000-000000000001"));
        map.put("kind", PictureKind.of("hologram"));
        map.put("at", Timestamp.of("2020-12-27T09:19:00.000Z"));
        map.put("size", new Size(1, 2));
        map.put("big", new BigDecimal("1.10"));
        map.put("double", 0.1);
        map.put("float", 0.1f);

        assertThat(JsonData.of(map).toJson())
                .isEqualTo(
                        "{\"none\":null,\"list\":[1,\"x\",null,1.10],\"array\":[1,2],\"when\":\"2020-12-27T09:19:00Z\","
                                + "\"id\":\"00000000-0000-0000-0000-000000000001\",\"kind\":\"hologram\","
                                + "\"at\":\"2020-12-27T09:19:00.000Z\",\"size\":{\"width\":1,\"height\":2},\"big\":1.10,"
                                + "\"double\":0.1,\"float\":0.1}");
        assertThat(JsonData.of(null)).isSameAs(JsonData.NULL);
        assertThat(JsonData.of(new String[] {"a", null})).isEqualTo(JsonData.parse("[\"a\",null]"));
        assertThat(JsonData.of((Iterable<Integer>) () -> List.of(1, 2).iterator()))
                .isEqualTo(JsonData.parse("[1,2]"));
        assertThat(JsonData.of(new BigInteger("9".repeat(30)))).hasToString("9".repeat(30));
        assertThat(JsonData.of((short) 3)).isEqualTo(JsonData.of(3L)).isEqualTo(JsonData.of(3.0));
        assertThat(JsonData.of(PictureKind.PHOTO)).isEqualTo(JsonData.of("photo"));
        assertThat(JsonData.of(Map.of(PictureKind.PHOTO, 1))).isEqualTo(JsonData.parse("{\"photo\":1}"));
    }

    @Test
    void whatJsonCannotHoldIsRefused() {
        Map<String, Object> loop = new HashMap<>();
        loop.put("secret", loop);

        for (Object value : Arrays.asList(
                Double.NaN,
                Float.POSITIVE_INFINITY,
                Map.of("x", Double.NaN),
                new double[] {Double.NaN},
                loop,
                new Object())) {
            assertThatThrownBy(() -> JsonData.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void laterChangesOfTheSourceAreNotSeenAndViewsCannotBeChanged() {
        List<Object> list = new ArrayList<>(List.of(1));
        JsonData data = JsonData.of(list);
        list.add(2);

        assertThat(data.size()).isEqualTo(1);
        assertThatThrownBy(() -> data.asList().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> JsonData.parse("{\"a\":1}").asMap().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> JsonData.parse("{\"a\":1}").names().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withAndWithoutLeaveTheOriginalAlone() {
        JsonData original = JsonData.parse("{\"a\":1,\"b\":{\"c\":2}}");

        assertThat(original.with("a", List.of()).toJson()).isEqualTo("{\"a\":[],\"b\":{\"c\":2}}");
        assertThat(original.with("d", null).without("a").toJson()).isEqualTo("{\"b\":{\"c\":2},\"d\":null}");
        assertThat(original.without("x")).isEqualTo(original);
        assertThat(original.toJson()).isEqualTo("{\"a\":1,\"b\":{\"c\":2}}");
        assertThatThrownBy(() -> JsonData.of("text").with("a", 1))
                .hasMessage("JSON at $ is a string, expected an object");
    }

    @Test
    void partsAreFoundByNameIndexAndPointer() {
        JsonData data = JsonData.parse("{\"a\":[{\"b/c\":1,\"m~n\":null}],\"\":2}");

        assertThat(data.get("a")).isEqualTo(data.at("/a"));
        assertThat(data.at("/a/0/b~1c")).isEqualTo(JsonData.of(1));
        assertThat(data.at("/a/0/m~0n")).isSameAs(JsonData.NULL);
        assertThat(data.at("")).isEqualTo(data);
        assertThat(data.at("/")).isEqualTo(JsonData.of(2));
        assertThat(data.at("/a/1")).isNull();
        assertThat(data.get("x")).isNull();
        assertThat(data.get(0)).isNull();
        assertThat(data.get("a").get(0).has("m~n")).isTrue();
        assertThat(data.get("a").get(-1)).isNull();
        assertThat(JsonData.of("text").get("a")).isNull();
        assertThat(JsonData.of("text").names()).isEmpty();
        assertThat(data.asMap()).containsOnlyKeys("a", "");
        assertThatThrownBy(() -> data.at("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"{},an object", "[],an array", "1,a number", "true,a boolean", "null,null"})
    void theKindThatWasFoundIsNamed(String json, String kind) {
        assertThatThrownBy(() -> JsonData.parse(json).asString())
                .isInstanceOf(JsonMismatchException.class)
                .hasMessage("JSON at $ is " + kind + ", expected a string");
    }

    @Test
    void everyKindIsTold() {
        assertThat(JsonData.parse("{}").isObject()).isTrue();
        assertThat(JsonData.parse("[]").isArray()).isTrue();
        assertThat(JsonData.of("").isString()).isTrue();
        assertThat(JsonData.of(1.5).isNumber()).isTrue();
        assertThat(JsonData.of(false).isBoolean()).isTrue();
        assertThat(JsonData.NULL.isNull()).isTrue();
        assertThat(JsonData.of(true).asBoolean()).isTrue();
        assertThat(JsonData.of("x").asString()).isEqualTo("x");
    }

    @Test
    void recordsAndBeansAreRead() {
        assertThat(JsonData.parse("{\"width\":1,\"height\":2,\"unknown\":3}").as(Size.class))
                .isEqualTo(new Size(1, 2));
        assertThat(JsonData.parse("{\"name\":\"x\"}").as(Bean.class).getName()).isEqualTo("x");
        assertThat(JsonData.parse("[{\"width\":1,\"height\":2}]").asListOf(Size.class))
                .containsExactly(new Size(1, 2));
        assertThat(JsonData.of("2020-12-27T09:19:00Z").as(Instant.class)).isEqualTo("2020-12-27T09:19:00Z");
        assertThat(JsonData.parse("[1,null]").asListOf(JsonData.class)).containsExactly(JsonData.of(1), JsonData.NULL);
        assertThat(JsonData.NULL.as(JsonData.class)).isSameAs(JsonData.NULL);
    }

    @Test
    void aMismatchSaysWhereAndHidesTheValue() {
        JsonData data = JsonData.parse("{\"assets\":[{},{},{},{\"size\":\"s3cret\"}]}");

        assertThatThrownBy(() -> data.as(Library.class))
                .isInstanceOfSatisfying(JsonMismatchException.class, e -> {
                    assertThat(e.path()).isEqualTo("$.assets[3].size");
                    assertThat(e.found()).isEqualTo("a string");
                    assertThat(e.expected()).isEqualTo("Integer");
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e).hasNoCause();
                })
                .hasMessage("JSON at $.assets[3].size is a string, expected Integer");
        assertThatThrownBy(() -> data.get("assets").asListOf(Asset.class))
                .hasMessage("JSON at $[3].size is a string, expected Integer");
        assertThatThrownBy(() -> JsonData.parse("[1,null]").asListOf(Integer.class))
                .hasMessageContaining("$[1] is null");
        assertThatThrownBy(() -> JsonData.NULL.as(Size.class)).hasMessage("JSON at $ is null, expected Size");
        assertThatThrownBy(() -> JsonData.of("x").asListOf(Size.class)).hasMessageContaining("expected an array");
    }

    @Test
    void aClassThatCannotBeReadIsTheCallersMistake() {
        assertThatThrownBy(() -> JsonData.parse("{}").as(Runnable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Runnable");
    }

    @Test
    void otherCharacterSequencesAreTheirText() {
        CharSequence text = CharBuffer.wrap("Zürich");
        assertThat(JsonData.of(text).toJson()).isEqualTo("\"Zürich\"");
        assertThat(JsonData.of(Map.of("city", text)).toJson()).isEqualTo("{\"city\":\"Zürich\"}");
    }

    @Test
    void anOptionalIsRefusedByItsName() {
        assertThatThrownBy(() -> JsonData.of(Map.of("city", Optional.of("Zürich"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Optional");
    }
}
