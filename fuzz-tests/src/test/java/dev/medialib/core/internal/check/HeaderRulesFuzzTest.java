package dev.medialib.core.internal.check;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import okhttp3.Headers;

class HeaderRulesFuzzTest {
    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void anAllowedHeaderIsOneLineAndARejectedOneIsNotShown(FuzzedDataProvider data) {
        String name = data.consumeBoolean() ? "X-Key" : data.consumeString(10);
        String value = data.consumeRemainingAsString();
        try {
            HeaderRules.requireValid(name, value);
            // throws for what it cannot send
            requireSame(value.trim(), Headers.of(name, value).value(0));
            require((name + value).chars().allMatch(c -> c != '\r' && c != '\n' && c != 0), "more than one line");
        } catch (IllegalArgumentException e) {
            require(
                    value.length() < 8
                            || name.contains(value)
                            || !e.getMessage().contains(value),
                    "shows " + value);
        }
        try {
            requireSame(value, HeaderRules.requireCredential("token", value));
            requireSame(value, Headers.of("Authorization", value).value(0));
        } catch (IllegalArgumentException e) {
            require(value.length() < 8 || !e.getMessage().contains(value), "shows " + value);
        }
    }
}
