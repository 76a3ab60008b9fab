package dev.medialib.testkit.livingdocs.patch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operation of a patch: the feature that the version needs, the allowed keys, the rules and the effect. */
record PatchOperation(
        String name, VersionedOperation feature, Set<String> keys, Consumer<Check> rules, Consumer<Step> effect) {

    private static final Map<String, PatchOperation> TABLE = Stream.of(
                    new PatchOperation(
                            "setMetadataProperty",
                            VersionedOperation.SET_METADATA_PROPERTY,
                            Set.of("propertyName", "value"),
                            PatchRules::metadataProperty,
                            PatchEffects::setMetadataProperty),
                    new PatchOperation(
                            "archive", VersionedOperation.ARCHIVE, Set.of(), PatchRules::none, PatchEffects::archive),
                    new PatchOperation(
                            "replaceAsset",
                            VersionedOperation.REPLACE_ASSET,
                            Set.of("value"),
                            PatchRules::replacingAsset,
                            PatchEffects::replaceAsset),
                    new PatchOperation(
                            "removeAsset",
                            VersionedOperation.REMOVE_ASSET,
                            Set.of("locale"),
                            PatchRules::locale,
                            PatchEffects::removeAsset),
                    new PatchOperation(
                            "revokeAsset",
                            VersionedOperation.REVOKE_ASSET,
                            Set.of("note"),
                            PatchRules::note,
                            PatchEffects::revokeAsset),
                    new PatchOperation(
                            "unrevokeAsset",
                            VersionedOperation.UNREVOKE_ASSET,
                            Set.of(),
                            PatchRules::none,
                            PatchEffects::unrevokeAsset),
                    new PatchOperation(
                            "addUsageLogEntry",
                            VersionedOperation.USAGE_LOG_OPERATIONS,
                            Set.of("value"),
                            UsageRules::adding,
                            PatchEffects::addUsageLogEntry),
                    new PatchOperation(
                            "updateUsageLogEntry",
                            VersionedOperation.USAGE_LOG_OPERATIONS,
                            Set.of("usageLogEntryId", "value", "oldValue"),
                            UsageRules::updating,
                            PatchEffects::updateUsageLogEntry),
                    new PatchOperation(
                            "removeUsageLogEntry",
                            VersionedOperation.USAGE_LOG_OPERATIONS,
                            Set.of("usageLogEntryId"),
                            UsageRules::removing,
                            PatchEffects::removeUsageLogEntry))
            .collect(Collectors.toUnmodifiableMap(PatchOperation::name, operation -> operation));

    /** Position of an operation in the request, and the problems found so far. */
    record Check(JsonNode patch, String at, Store store, Map<String, String> problems) {

        void problem(String key, String rule) {
            problems.putIfAbsent(at + "." + key, rule);
        }
    }

    /** Valid operation, and the entry to change. */
    record Step(JsonNode patch, String at, Entry entry, Store store, LivingdocsSettings settings) {}

    /** Returns the operation of a patch; null if the version has no operation of that name. */
    static @Nullable PatchOperation of(JsonNode patch, Call call) {
        PatchOperation operation = TABLE.get(patch.path("operation").asText());
        return operation != null && call.supports(operation.feature) ? operation : null;
    }

    void check(Check check) {
        for (String key : (Iterable<String>) check.patch()::fieldNames) {
            if (!key.equals("operation") && !keys.contains(key)) {
                check.problem(key, "Unknown property for operation " + name);
            }
        }
        rules.accept(check);
    }

    void apply(Step step) {
        effect.accept(step);
    }
}
