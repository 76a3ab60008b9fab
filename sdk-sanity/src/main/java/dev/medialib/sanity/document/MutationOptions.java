package dev.medialib.sanity.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options of a transaction. Immutable. */
public final class MutationOptions {
    static final MutationOptions DEFAULTS = builder().build();

    private static final Pattern TRANSACTION_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

    private final Visibility visibility;
    private final @Nullable Boolean returnDocuments;
    private final boolean dryRun;
    private final @Nullable Boolean autoGenerateArrayKeys;
    private final @Nullable Boolean skipCrossDatasetReferenceValidation;
    private final @Nullable String tag;
    private final @Nullable String transactionId;
    private final boolean skipsConflicts;

    private MutationOptions(Builder builder) {
        this.visibility = builder.visibility;
        this.returnDocuments = builder.returnDocuments;
        this.dryRun = builder.dryRun;
        this.autoGenerateArrayKeys = builder.autoGenerateArrayKeys;
        this.skipCrossDatasetReferenceValidation = builder.skipCrossDatasetReferenceValidation;
        this.tag = builder.tag;
        this.transactionId = builder.transactionId;
        this.skipsConflicts = builder.skipsConflicts;
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options with the given changes to the defaults. */
    public static MutationOptions of(Consumer<Builder> changes) {
        return DEFAULTS.with(changes);
    }

    /** These options with changes. */
    MutationOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** These options, with a default for whether the response contains the documents. */
    MutationOptions withDefault(boolean documentsReturned) {
        return returnDocuments == null ? with(options -> options.returnDocuments(documentsReturned)) : this;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** The tag without the client's prefix; null for none. */
    @Nullable String tag() {
        return tag;
    }

    /** Null for a random one. */
    @Nullable String transactionId() {
        return transactionId;
    }

    boolean skipsConflicts() {
        return skipsConflicts;
    }

    /** The parameters of the URL, except tag and transaction id. */
    Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (dryRun) {
            parameters.put("dryRun", "true");
        }
        parameters.put("returnIds", "true");
        if (Boolean.TRUE.equals(returnDocuments)) {
            // to be left out is how the vendor's client says false
            parameters.put("returnDocuments", "true");
        }
        parameters.put("visibility", visibility.value());
        putIfSaid(parameters, "autoGenerateArrayKeys", autoGenerateArrayKeys);
        putIfSaid(parameters, "skipCrossDatasetReferenceValidation", skipCrossDatasetReferenceValidation);
        return parameters;
    }

    private static void putIfSaid(Map<String, String> parameters, String name, @Nullable Boolean value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** Builder of {@link MutationOptions}. */
    public static final class Builder {
        private Visibility visibility = Visibility.SYNC;
        private @Nullable Boolean returnDocuments;
        private boolean dryRun;
        private @Nullable Boolean autoGenerateArrayKeys;
        private @Nullable Boolean skipCrossDatasetReferenceValidation;
        private @Nullable String tag;
        private @Nullable String transactionId;
        private boolean skipsConflicts;

        private Builder() {}

        private Builder(MutationOptions options) {
            this.visibility = options.visibility;
            this.returnDocuments = options.returnDocuments;
            this.dryRun = options.dryRun;
            this.autoGenerateArrayKeys = options.autoGenerateArrayKeys;
            this.skipCrossDatasetReferenceValidation = options.skipCrossDatasetReferenceValidation;
            this.tag = options.tag;
            this.transactionId = options.transactionId;
            this.skipsConflicts = options.skipsConflicts;
        }

        /** Sets when queries see the change. The default is {@link Visibility#SYNC}. */
        public Builder visibility(Visibility value) {
            visibility = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets whether the response contains the changed documents. The default is true for single operations and false for
         * transactions.
         */
        public Builder returnDocuments(boolean value) {
            returnDocuments = value;
            return this;
        }

        /** Applies no change; the response reports what would change. Retried like a read. */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /**
         * Sets whether the server adds a {@code _key} to objects in arrays that have none. By default the option is not sent, and
         * the server does not add keys.
         */
        public Builder autoGenerateArrayKeys(boolean value) {
            autoGenerateArrayKeys = value;
            return this;
        }

        /** Sets whether references to other datasets stay unchecked. By default the option is not sent. */
        public Builder skipCrossDatasetReferenceValidation(boolean value) {
            skipCrossDatasetReferenceValidation = value;
            return this;
        }

        /**
         * Sets the tag of the request in the project's request logs, which follows the client's prefix: at most 75 letters,
         * digits and {@code . _ -}.
         */
        public Builder tag(String requestTag) {
            tag = Objects.requireNonNull(requestTag, "requestTag");
            return this;
        }

        /**
         * Sets the id of the transaction. The default is a random id. The server accepts each id once: if a response is lost and
         * the same call is made again with the same id, the change is not applied twice. If it was applied before, the call
         * throws a {@link dev.medialib.sanity.error.TransactionExistsException}.
         *
         * @param id 1 to 128 Latin letters, digits, underscores, dashes and dots, not starting with a dot; the server's own rule
         *     is not documented
         * @throws IllegalArgumentException if the id breaks this rule
         */
        public Builder transactionId(String id) {
            if (!TRANSACTION_ID.matcher(Objects.requireNonNull(id, "id")).matches()) {
                throw new IllegalArgumentException(
                        "transactionId must have 1 to 128 Latin letters, digits, underscores, dashes"
                                + " and dots and not begin with a dot, but is \"" + id + "\"");
            }
            transactionId = id;
            return this;
        }

        /**
         * Skips mutations that the state of their documents does not allow, only for {@code mutateAll}: creations of documents
         * that exist, changes of documents that are missing or have another revision, and others that Sanity rejects with
         * status 409. The other mutations of their transaction are sent again in a new one. The result names the skipped
         * mutations. By default the first conflict ends {@code mutateAll}.
         *
         * <p>Each mutation is skipped by itself: later mutations of the same document are still applied. Each conflict costs
         * one more request, or about twenty if Sanity does not name the mutation.
         */
        public Builder skipConflicts() {
            skipsConflicts = true;
            return this;
        }

        /** Creates the options. */
        public MutationOptions build() {
            return new MutationOptions(this);
        }
    }
}
