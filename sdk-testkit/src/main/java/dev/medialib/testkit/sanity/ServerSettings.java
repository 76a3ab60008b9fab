package dev.medialib.testkit.sanity;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings for behavior that is not documented, and for errors. They can be changed at any time. */
public final class ServerSettings {

    private Clock clock = Clock.systemUTC();
    private boolean publicReads;
    private int maxMutationBytes = 4_000_000;
    private int conflictingMutations;
    private DuplicateAnswer duplicateAnswer = DuplicateAnswer.IN_ERROR;
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

    ServerSettings() {}

    /** Sets the clock of {@code _createdAt}, {@code _updatedAt} and expiry times. The default is the system clock. */
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** Sets whether public data can be read without a token, false by default. Private assets are then omitted. */
    public synchronized ServerSettings publicReads(boolean allowed) {
        publicReads = allowed;
        return this;
    }

    /**
     * Sets the maximum size of mutations in bytes, 4,000,000 by default. Larger bodies cause 413. For libraries this is an
     * assumption.
     */
    public synchronized ServerSettings maxMutationBytes(int bytes) {
        maxMutationBytes = notNegative("bytes", bytes);
        return this;
    }

    /** Rolls back the next mutations, with 409 and {@code transactionConflictError}. */
    public synchronized ServerSettings conflictNextMutations(int mutations) {
        conflictingMutations = notNegative("mutations", mutations);
        return this;
    }

    /** Sets the position of the existing asset in the response to a duplicate upload, within {@code error} by default. */
    public synchronized ServerSettings duplicateAnswer(DuplicateAnswer shape) {
        duplicateAnswer = shape;
        return this;
    }

    /** Sets the envelope of the list of signing keys, which is not documented. The default is {@code data}. */
    public synchronized ServerSettings keyListEnvelope(KeyListEnvelope envelope) {
        keyListEnvelope = envelope;
        return this;
    }

    /** Sets the number of references per page, 100 by default. The service's number is not documented. */
    public synchronized ServerSettings referencesPageSize(int references) {
        referencesPageSize = positive("references", references);
        return this;
    }

    /**
     * Sets whether the last page of references also has a cursor, as in the documentation's sample. It leads to an empty page.
     */
    public synchronized ServerSettings cursorOnLastReferencesPage(boolean sent) {
        cursorOnLastReferencesPage = sent;
        return this;
    }

    /** Sets the number of documents per response of an export with {@code nextCursor}, 100 by default. */
    public synchronized ServerSettings exportPageSize(int documents) {
        exportPageSize = positive("documents", documents);
        return this;
    }

    /**
     * Sets the number of times that a new video is {@code processing}, in {@code doc} or playback info, before it is ready, 1 by
     * default.
     */
    public synchronized ServerSettings videoPolls(int polls) {
        videoPolls = notNegative("polls", polls);
        return this;
    }

    /**
     * Sets the number of times that linking an asset causes 422 before it succeeds, 0 by default, counted for each asset
     * instance.
     */
    public synchronized ServerSettings linkPolls(int polls) {
        linkPolls = notNegative("polls", polls);
        return this;
    }

    /** Sets the status of redirects to videos, which is not documented, 302 by default. */
    public synchronized ServerSettings redirectStatus(int status) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("status must be 300 to 399: " + status);
        }
        redirectStatus = status;
        return this;
    }

    /** Sets the prefix of the URLs of images and files, {@code https://cdn.sanity.io} by default. */
    public synchronized ServerSettings cdnUrl(URI url) {
        cdnUrl = url;
        return this;
    }

    /** Sets the prefix of the URLs of videos, instead of the hosts {@code *.m.sanity-cdn.com}, for tests of redirects. */
    public synchronized ServerSettings videoCdnUrl(URI url) {
        videoCdnUrl = url;
        return this;
    }

    /** Sets the warnings in {@code x-sanity-warning} of every response; none to remove them. */
    public synchronized ServerSettings warnings(String... texts) {
        warnings = List.of(texts);
        return this;
    }

    synchronized boolean publicReads() {
        return publicReads;
    }

    synchronized int maxMutationBytes() {
        return maxMutationBytes;
    }

    synchronized boolean takeConflict() {
        if (conflictingMutations == 0) {
            return false;
        }
        conflictingMutations--;
        return true;
    }

    synchronized DuplicateAnswer duplicateAnswer() {
        return duplicateAnswer;
    }

    synchronized KeyListEnvelope keyListEnvelope() {
        return keyListEnvelope;
    }

    synchronized int referencesPageSize() {
        return referencesPageSize;
    }

    synchronized boolean cursorOnLastReferencesPage() {
        return cursorOnLastReferencesPage;
    }

    synchronized int exportPageSize() {
        return exportPageSize;
    }

    synchronized int videoPolls() {
        return videoPolls;
    }

    synchronized int linkPolls() {
        return linkPolls;
    }

    synchronized int redirectStatus() {
        return redirectStatus;
    }

    synchronized URI cdnUrl() {
        return cdnUrl;
    }

    synchronized @Nullable URI videoCdnUrl() {
        return videoCdnUrl;
    }

    synchronized List<String> warnings() {
        return warnings;
    }

    synchronized Instant now() {
        return clock.instant();
    }

    /** Formats the current time in whole seconds, like the service's dates. */
    String timestamp() {
        return now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }
}
