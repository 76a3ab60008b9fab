package dev.medialib.core.json;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class TimestampFuzzTest {
    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aTextIsADateOrAMismatch(FuzzedDataProvider data) {
        String text =
                data.consumeBoolean() ? edited("2020-12-27T09:19:00.000Z", data) : data.consumeRemainingAsString();
        Timestamp timestamp = Timestamp.of(text);
        requireSame(text, timestamp.text());
        if (timestamp.isReadable()) {
            requireSame(timestamp.toInstant(), Timestamp.parse(text).toInstant());
            requireSame(
                    timestamp.toInstant(), Timestamp.of(timestamp.toInstant()).toInstant());
            return;
        }
        try {
            Timestamp.parse(text);
            require(false, "parses what is not readable");
        } catch (IllegalArgumentException e) {
            require(
                    e.getMessage().length() < 200,
                    "a message of " + e.getMessage().length() + " characters");
        }
    }

    private static String edited(String date, FuzzedDataProvider data) {
        int at = data.consumeInt(0, date.length());
        int until = data.consumeInt(at, date.length());
        return date.substring(0, at) + data.consumeRemainingAsString() + date.substring(until);
    }
}
