package dev.medialib.testkit.sanity.internal;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testkit.sanity.settings.KeyListEnvelope;
import dev.medialib.testkit.sanity.settings.ServerSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings as the fake reads them. */
public final class Settings implements ServerSettings {

    private Clock clock = Clock.systemUTC();
    private boolean publicReads;
    private int maxMutationBytes = 4_000_000;
    private int conflictingMutations;
    private DuplicateResponse duplicateResponse = DuplicateResponse.IN_ERROR;
    private KeyListEnvelope keyListEnvelope = KeyListEnvelope.DATA;
    private int referencesPageSize = 100;
    private boolean cursorOnLastReferencesPage;
    private int exportPageSize = 100;
    private int videoPolls = 1;
    private int linkPolls;
    private int redirectStatus = 302;
    private URI cdnUrl = URI.create("https://cdn.sanity.io");
    private @Nullable URI videoCdnUrl;
    private List<String> warnings = List.of();

    public Settings() {}

    @Override
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    @Override
    public synchronized ServerSettings publicReads(boolean allowed) {
        publicReads = allowed;
        return this;
    }

    @Override
    public synchronized ServerSettings maxMutationBytes(int bytes) {
        maxMutationBytes = Checks.notNegative("bytes", bytes);
        return this;
    }

    @Override
    public synchronized ServerSettings conflictNextMutations(int mutations) {
        conflictingMutations = Checks.notNegative("mutations", mutations);
        return this;
    }

    @Override
    public synchronized ServerSettings duplicateResponse(DuplicateResponse shape) {
        duplicateResponse = shape;
        return this;
    }

    @Override
    public synchronized ServerSettings keyListEnvelope(KeyListEnvelope envelope) {
        keyListEnvelope = envelope;
        return this;
    }

    @Override
    public synchronized ServerSettings referencesPageSize(int references) {
        referencesPageSize = Checks.positive("references", references);
        return this;
    }

    @Override
    public synchronized ServerSettings cursorOnLastReferencesPage(boolean sent) {
        cursorOnLastReferencesPage = sent;
        return this;
    }

    @Override
    public synchronized ServerSettings exportPageSize(int documents) {
        exportPageSize = Checks.positive("documents", documents);
        return this;
    }

    @Override
    public synchronized ServerSettings videoPolls(int polls) {
        videoPolls = Checks.notNegative("polls", polls);
        return this;
    }

    @Override
    public synchronized ServerSettings linkPolls(int polls) {
        linkPolls = Checks.notNegative("polls", polls);
        return this;
    }

    @Override
    public synchronized ServerSettings redirectStatus(int status) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("status must be 300 to 399: " + status);
        }
        redirectStatus = status;
        return this;
    }

    @Override
    public synchronized ServerSettings cdnUrl(URI url) {
        cdnUrl = url;
        return this;
    }

    @Override
    public synchronized ServerSettings videoCdnUrl(URI url) {
        videoCdnUrl = url;
        return this;
    }

    @Override
    public synchronized ServerSettings warnings(String... texts) {
        warnings = List.of(texts);
        return this;
    }

    public synchronized boolean publicReads() {
        return publicReads;
    }

    public synchronized int maxMutationBytes() {
        return maxMutationBytes;
    }

    public synchronized boolean takeConflict() {
        if (conflictingMutations == 0) {
            return false;
        }
        conflictingMutations--;
        return true;
    }

    public synchronized DuplicateResponse duplicateResponse() {
        return duplicateResponse;
    }

    public synchronized KeyListEnvelope keyListEnvelope() {
        return keyListEnvelope;
    }

    public synchronized int referencesPageSize() {
        return referencesPageSize;
    }

    public synchronized boolean cursorOnLastReferencesPage() {
        return cursorOnLastReferencesPage;
    }

    public synchronized int exportPageSize() {
        return exportPageSize;
    }

    public synchronized int videoPolls() {
        return videoPolls;
    }

    public synchronized int linkPolls() {
        return linkPolls;
    }

    public synchronized int redirectStatus() {
        return redirectStatus;
    }

    public synchronized URI cdnUrl() {
        return cdnUrl;
    }

    public synchronized @Nullable URI videoCdnUrl() {
        return videoCdnUrl;
    }

    public synchronized List<String> warnings() {
        return warnings;
    }

    public synchronized Instant now() {
        return clock.instant();
    }

    /** Formats the current time in whole seconds, like the service's dates. */
    public String timestamp() {
        return now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
