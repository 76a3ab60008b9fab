package dev.medialib.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDataTreeTest {

    static List<Number> numbers() {
        return List.of(
                (byte) 1,
                (short) 2,
                3,
                4L,
                5_000_000_000L,
                -2_147_483_648L,
                BigInteger.TEN,
                BigInteger.TWO.pow(31),
                BigInteger.TWO.pow(80),
                new BigDecimal("7"),
                new BigDecimal("7.50"),
                new BigDecimal("1E+3"),
                1.5,
                2.0,
                0.1f);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberInAMapIsWhatAParserReads(Number number) {
        JsonData parsed = JsonData.parse("{\"n\":" + number + "}");

        assertThat(JsonData.of(Map.of("n", number)).toJava()).isEqualTo(parsed.toJava());
    }

    @Test
    void mapsAndListsKeepTheirOrderAndNulls() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", Arrays.asList(1, null, "x"));
        map.put("a", null);
        map.put("c", Map.of("t", true));

        assertThat(JsonData.of(map).toJson()).isEqualTo("{\"b\":[1,null,\"x\"],\"a\":null,\"c\":{\"t\":true}}");
    }

    @Test
    void valuesOfOtherTypesAreWrittenByJackson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("when", Instant.EPOCH);
        map.put("by", Map.of(7, "seven"));
        map.put("kind", PictureKind.of("painting"));

        assertThat(JsonData.of(map).toJson())
                .isEqualTo("{\"when\":\"1970-01-01T00:00:00Z\",\"by\":{\"7\":\"seven\"},\"kind\":\"painting\"}");
    }

    @Test
    void aListThatContainsItselfIsRejected() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> JsonData.of(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contains itself");
    }

    @Test
    void aMapThatIsChangedLaterIsCopied() {
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", 1));
        JsonData copied = JsonData.of(map);
        map.put("a", 2);

        assertThat(copied.toJson()).isEqualTo("{\"a\":1}");
    }
}
