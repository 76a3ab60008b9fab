package dev.medialib.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void namesHaveNoCase() {
        Headers headers = Headers.of(Map.of("ETag", List.of("\"1\"")));
        assertThat(headers.first("etag")).isEqualTo("\"1\"");
        assertThat(headers.all("ETAG")).containsExactly("\"1\"");
        assertThat(headers.names().contains("eTag")).isTrue();
        assertThat(headers.toMap()).containsKey("etag");
    }

    @Test
    void severalValuesKeepTheirOrderAcrossSpellings() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("Warning", List.of("b", "a"));
        values.put("WARNING", List.of("c"));
        Headers headers = Headers.of(values);
        assertThat(headers.all("warning")).containsExactly("b", "a", "c");
        assertThat(headers.first("warning")).isEqualTo("b");
        List<String> seen = new ArrayList<>();
        headers.forEach((name, value) -> seen.add(value));
        assertThat(seen).containsExactly("b", "a", "c");
    }

    @Test
    void whatIsNotThereIsNullOrEmpty() {
        assertThat(Headers.empty().first("a")).isNull();
        assertThat(Headers.empty().all("a")).isEmpty();
        assertThat(Headers.of(Map.of("a", List.of())).first("a")).isNull();
        assertThat(Headers.empty()).hasToString("{}");
    }

    @Test
    void nothingOfThemCanBeChanged() {
        List<String> values = new ArrayList<>(List.of("1"));
        Headers headers = Headers.of(Map.of("a", values));
        values.add("2");
        assertThat(headers.all("a")).containsExactly("1");
        assertThatThrownBy(() -> headers.all("a").add("2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.toMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void equalityLooksAwayFromTheCaseOfNamesOnly() {
        Headers headers = Headers.of(Map.of("A", List.of("x")));
        assertThat(headers)
                .isEqualTo(Headers.of(Map.of("a", List.of("x"))))
                .hasSameHashCodeAs(Headers.of(Map.of("a", List.of("x"))))
                .isNotEqualTo(Headers.of(Map.of("a", List.of("X"))))
                .isNotEqualTo("A");
    }

    @Test
    void onlyValuesThatCannotBeSecretsAreShown() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("Content-Type", List.of("text/html"));
        values.put("Set-Cookie", List.of("s3cret=1", "s3cret=2"));
        values.put("X-Anything", List.of("s3cret"));
        assertThat(Headers.of(values)).hasToString("{Content-Type=text/html, Set-Cookie=████, X-Anything=████}");
    }
}
