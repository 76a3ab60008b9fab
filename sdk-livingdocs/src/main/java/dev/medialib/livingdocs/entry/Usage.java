package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A usage of an entry, for the usage log.
 *
 * @since Livingdocs release-2026-05
 */
public final class Usage {
    /** The format of dates in the documentation, with milliseconds. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonData json;
    private final @Nullable UsageState state;

    private Usage(Builder builder) {
        this.json = JsonData.of(builder.values);
        this.state = builder.state;
    }

    /**
     * Creates a usage with the options that {@code usage} sets.
     *
     * @throws IllegalArgumentException if the purpose is missing, or the usage is confirmed without a publication date
     */
    public static Usage of(Consumer<Builder> usage) {
        Builder builder = builder();
        usage.accept(builder);
        return builder.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the state; null when it is not set. The server treats a usage without a state as {@link UsageState#PENDING}. */
    public @Nullable UsageState state() {
        return state;
    }

    /** The JSON of the usage in the request. */
    @JsonValue
    JsonData toJson() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Usage that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toJson();
    }

    /** Builder of {@link Usage}. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private @Nullable UsageState state;

        private Builder() {}

        /** Sets the state. The default for a new use is {@link UsageState#PENDING}. Required for an update. */
        public Builder state(UsageState usageState) {
            state = usageState;
            return put("state", usageState);
        }

        /** Sets the usage purpose by the handle that the project defines. Required. */
        public Builder purpose(String handle) {
            return put("purpose", TextRules.requireText("purpose", handle));
        }

        /** Sets the time of publication. Required with {@link UsageState#CONFIRMED}. */
        public Builder publicationDate(Instant date) {
            return put("publicationDate", DATE.format(Objects.requireNonNull(date, "publicationDate")));
        }

        /** Sets a link to the editor or to the published page. */
        public Builder url(String link) {
            return put("url", TextRules.requireText("url", link));
        }

        /** Sets the parameters that the purpose's schema defines. */
        public Builder params(Map<String, ?> params) {
            return put("params", JsonData.of(Objects.requireNonNull(params, "params")));
        }

        private Builder put(String name, Object value) {
            values.put(name, Objects.requireNonNull(value, name));
            return this;
        }

        /**
         * Creates the use.
         *
         * @throws IllegalArgumentException if the purpose is missing, or the usage is confirmed without a publication date
         */
        public Usage build() {
            if (!values.containsKey("purpose")) {
                throw new IllegalArgumentException("a usage needs a purpose");
            }
            if (UsageState.CONFIRMED.equals(state) && !values.containsKey("publicationDate")) {
                throw new IllegalArgumentException("a confirmed usage needs a publicationDate");
            }
            return new Usage(this);
        }
    }
}
