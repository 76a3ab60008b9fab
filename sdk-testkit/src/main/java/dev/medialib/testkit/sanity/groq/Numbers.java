package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Functions on numbers. */
final class Numbers {

    private Numbers() {}

    /**
     * Applies a function to the numbers of an array. Nulls are left out. The result is null if the value is no array or has other
     * items.
     */
    static JsonNode of(JsonNode array, ToDoubleFunction<List<Double>> function) {
        if (!array.isArray()) {
            return Values.NULL;
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : array) {
            if (item.isNumber()) {
                numbers.add(item.doubleValue());
            } else if (!item.isNull()) {
                return Values.NULL;
            }
        }
        return Values.of(function.applyAsDouble(numbers));
    }

    static double sum(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    static double average(List<Double> numbers) {
        return sum(numbers) / numbers.size();
    }

    static double min(List<Double> numbers) {
        return numbers.stream().reduce(Math::min).orElse(Double.NaN);
    }

    static double max(List<Double> numbers) {
        return numbers.stream().reduce(Math::max).orElse(Double.NaN);
    }

    /** Rounds half away from zero. The result is null if the precision is not a whole number from 0. */
    static JsonNode round(JsonNode number, JsonNode precision) {
        double digits = precision.isNumber() ? precision.doubleValue() : -1;
        // JSON has numbers that are too large for a double
        if (!number.isNumber()
                || Double.isInfinite(number.doubleValue())
                || digits < 0
                || digits != Math.rint(digits)) {
            return Values.NULL;
        }
        // a double has no more digits after the point that could be rounded
        int scale = (int) Math.min(digits, 1100);
        return Values.of(new BigDecimal(number.doubleValue())
                .setScale(scale, RoundingMode.HALF_UP)
                .doubleValue());
    }
}
