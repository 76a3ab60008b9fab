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

    /** Creates options from the defaults and {@code changes}. */
    public static MutationOptions of(Consumer<Builder> changes) {
        return DEFAULTS.with(changes);
    }

    /** Returns these options with changes. */
    MutationOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** Returns these options, with a default for {@code returnDocuments}. */
    MutationOptions withDefault(boolean documentsReturned) {
        return returnDocuments == null ? with(options -> options.returnDocuments(documentsReturned)) : this;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** Returns the tag without the client's prefix; null for none. */
    @Nullable String tag() {
        return tag;
    }

    /** Returns the transaction id; null for a random id. */
    @Nullable String transactionId() {
        return transactionId;
    }

    boolean skipsConflicts() {
        return skipsConflicts;
    }

    /** Returns the parameters of the URL, except tag and transaction id. */
    Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (dryRun) {
            parameters.put("dryRun", "true");
        }
        parameters.put("returnIds", "true");
        if (Boolean.TRUE.equals(returnDocuments)) {
            // the vendor's client omits the parameter for false
            parameters.put("returnDocuments", "true");
        }
        parameters.put("visibility", visibility.value());
        putIfSet(parameters, "autoGenerateArrayKeys", autoGenerateArrayKeys);
        putIfSet(parameters, "skipCrossDatasetReferenceValidation", skipCrossDatasetReferenceValidation);
        return parameters;
    }

    private static void putIfSet(Map<String, String> parameters, String name, @Nullable Boolean value) {
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

        /**
         * Requests a dry run: nothing is changed, and the response reports what would change. A dry run is retried like a read.
         */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /**
         * Sets whether the server adds a {@code _key} to objects in arrays that have no {@code _key}. By default the option is
         * not sent, and the server does not add keys.
         */
        public Builder autoGenerateArrayKeys(boolean value) {
            autoGenerateArrayKeys = value;
            return this;
        }

        /** Sets whether the server skips the check of references to other datasets. By default the option is not sent. */
        public Builder skipCrossDatasetReferenceValidation(boolean value) {
            skipCrossDatasetReferenceValidation = value;
            return this;
        }

        /**
         * Sets the tag of the request in the project's request logs. The client's prefix is added before the tag.
         *
         * @param requestTag letters, digits and {@code . _ -}; at most 75 characters, including the prefix
         */
        public Builder tag(String requestTag) {
            tag = Objects.requireNonNull(requestTag, "requestTag");
            return this;
        }

        /**
         * Sets the id of the transaction. The default is a random id. The server accepts each id only once. If a response is
         * lost, you can make the call again with the same id, and the change is not applied twice. If the change was already
         * applied, the call throws a {@link dev.medialib.sanity.error.TransactionExistsException}.
         *
         * @param id 1 to 128 Latin letters, digits, underscores, dashes and dots, not starting with a dot; the server's own
         *     rule is not documented
         * @throws IllegalArgumentException if the id breaks this rule
         */
        public Builder transactionId(String id) {
            if (!TRANSACTION_ID.matcher(Objects.requireNonNull(id, "id")).matches()) {
                throw new IllegalArgumentException(
                        "transactionId must be 1 to 128 Latin letters, digits, underscores, dashes and dots, not starting"
                                + " with a dot, but is \"" + id + "\"");
            }
            transactionId = id;
            return this;
        }

        /**
         * Makes {@code mutateAll} skip mutations that conflict with the state of their documents. Examples: the document to
         * create exists, or the document to change is missing or has another revision. All mutations that Sanity rejects with
         * status 409 are skipped. The other mutations of the failed transaction are sent again in a new transaction. The result
         * contains the skipped mutations. By default the first conflict ends {@code mutateAll}. Only {@code mutateAll} allows
         * this option.
         *
         * <p>Later mutations of the same document are still applied. Each conflict needs one more request, or about twenty if
         * Sanity does not name the mutation.
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
