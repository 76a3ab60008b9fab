package dev.medialib.sitefinity.internal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | JSON at $.value is missing, expected an array",
                "{\"value\": {}} | JSON at $.value is an object, expected an array",
            })
    void aMismatchNamesThePathAndTheKind(String response, String message) {
        JsonData json = JsonData.parse(response);
        assertThatExceptionOfType(JsonMismatchException.class)
                .isThrownBy(() -> Envelope.list(json, JsonData.class))
                .withMessage(message);
    }
}
