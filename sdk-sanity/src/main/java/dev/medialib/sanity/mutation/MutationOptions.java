package dev.medialib.sanity.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a transaction is carried out. Immutable. */
public final class MutationOptions {
    /** Visible at once, and with the documents in the answer: what single operations use. */
    public static final MutationOptions DEFAULTS = new MutationOptions(new Builder(true));

    /** The same without the documents in the answer: what transactions of many mutations use. */
    public static final MutationOptions WITHOUT_DOCUMENTS = new MutationOptions(new Builder(false));

    private static final Pattern TRANSACTION_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

    private final Visibility visibility;
    private final boolean returnDocuments;
    private final boolean dryRun;
    private final @Nullable Boolean autoGenerateArrayKeys;
    private final @Nullable Boolean skipCrossDatasetReferenceValidation;
    private final @Nullable String tag;
    private final @Nullable String transactionId;

    private MutationOptions(Builder builder) {
        this.visibility = builder.visibility;
        this.returnDocuments = builder.returnDocuments;
        this.dryRun = builder.dryRun;
        this.autoGenerateArrayKeys = builder.autoGenerateArrayKeys;
        this.skipCrossDatasetReferenceValidation = builder.skipCrossDatasetReferenceValidation;
        this.tag = builder.tag;
        this.transactionId = builder.transactionId;
    }

    /** These options with some of them changed. */
    public MutationOptions with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return new MutationOptions(builder);
    }

    /** Whether the server only says what would happen. */
    public boolean dryRun() {
        return dryRun;
    }

    /** The tag for the project's request logs, without the client's prefix; null for none. */
    public @Nullable String tag() {
        return tag;
    }

    /** The id that the transaction gets; null for a random one. */
    public @Nullable String transactionId() {
        return transactionId;
    }

    /** All but tag and transaction id, as parameters of the URL. */
    public Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (dryRun) {
            parameters.put("dryRun", "true");
        }
        parameters.put("returnIds", "true");
        if (returnDocuments) {
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

    /** Changes {@link MutationOptions}. */
    public static final class Builder {
        private Visibility visibility = Visibility.SYNC;
        private boolean returnDocuments;
        private boolean dryRun;
        private @Nullable Boolean autoGenerateArrayKeys;
        private @Nullable Boolean skipCrossDatasetReferenceValidation;
        private @Nullable String tag;
        private @Nullable String transactionId;

        private Builder(boolean returnDocuments) {
            this.returnDocuments = returnDocuments;
        }

        private Builder(MutationOptions options) {
            this.visibility = options.visibility;
            this.returnDocuments = options.returnDocuments;
            this.dryRun = options.dryRun;
            this.autoGenerateArrayKeys = options.autoGenerateArrayKeys;
            this.skipCrossDatasetReferenceValidation = options.skipCrossDatasetReferenceValidation;
            this.tag = options.tag;
            this.transactionId = options.transactionId;
        }

        /** When queries see the change. Default: {@link Visibility#SYNC}. */
        public Builder visibility(Visibility value) {
            visibility = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Whether the answer holds the documents as they are afterwards. Default: for single operations, and not for transactions. */
        public Builder returnDocuments(boolean value) {
            returnDocuments = value;
            return this;
        }

        /** Changes nothing; the answer says what would happen. Repeated freely, like anything that only reads. */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /** Whether the server gives a {@code _key} to objects in arrays that have none. Default: the server's, which does not. */
        public Builder autoGenerateArrayKeys(boolean value) {
            autoGenerateArrayKeys = value;
            return this;
        }

        /** Whether references into other datasets are left unchecked. Default: the server's. */
        public Builder skipCrossDatasetReferenceValidation(boolean value) {
            skipCrossDatasetReferenceValidation = value;
            return this;
        }

        /** Marks the request in the project's request logs, after the client's prefix: at most 75 letters, digits and {@code . _ -}. */
        public Builder tag(String requestTag) {
            tag = Objects.requireNonNull(requestTag, "requestTag");
            return this;
        }

        /**
         * The id of the transaction, in place of a random one. The server accepts each id once: a call that is made anew with the same
         * id, after an answer was lost, cannot do its work twice, and throws a
         * {@link dev.medialib.sanity.error.TransactionExistsException} if it was done.
         *
         * @param id 1 to 128 Latin letters, digits, underscores, dashes and dots, not beginning with a dot; the server's own rule is
         *     not documented
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
    }
}
