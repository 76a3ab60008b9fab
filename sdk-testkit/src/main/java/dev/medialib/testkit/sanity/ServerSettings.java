package dev.medialib.testkit.sanity;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the fake behaves where the documentation is silent or a test wants trouble. May be changed at any time. */
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

    /** The clock of {@code _createdAt}, {@code _updatedAt} and of what expires; the system's by default. */
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** Whether what is public may be read without a token; not so by default. Private assets are omitted then. */
    public synchronized ServerSettings publicReads(boolean allowed) {
        publicReads = allowed;
        return this;
    }

    /** The largest body of mutations in bytes, 4,000,000 by default; larger ones answer 413. Of libraries it is assumed. */
    public synchronized ServerSettings maxMutationBytes(int bytes) {
        maxMutationBytes = notNegative("bytes", bytes);
        return this;
    }

    /** The next mutations are rolled back, with 409 and {@code transactionConflictError}. */
    public synchronized ServerSettings conflictNextMutations(int mutations) {
        conflictingMutations = notNegative("mutations", mutations);
        return this;
    }

    /** Where a duplicate upload's answer names the asset that exists; within {@code error} by default. */
    public synchronized ServerSettings duplicateAnswer(DuplicateAnswer shape) {
        duplicateAnswer = shape;
        return this;
    }

    /** How the list of signing keys is wrapped, which is not documented; in {@code data} by default. */
    public synchronized ServerSettings keyListEnvelope(KeyListEnvelope envelope) {
        keyListEnvelope = envelope;
        return this;
    }

    /** How many references a page has, 100 by default; the service's number is not documented. */
    public synchronized ServerSettings referencesPageSize(int references) {
        referencesPageSize = positive("references", references);
        return this;
    }

    /** Whether the last page of references has a cursor too, as the documentation's sample; it leads to an empty page. */
    public synchronized ServerSettings cursorOnLastReferencesPage(boolean sent) {
        cursorOnLastReferencesPage = sent;
        return this;
    }

    /** How many documents an export has at once if it is asked for with {@code nextCursor}, 100 by default. */
    public synchronized ServerSettings exportPageSize(int documents) {
        exportPageSize = positive("documents", documents);
        return this;
    }

    /** How often a new video is seen as {@code processing}, in {@code doc} or playback info, before it is ready; once by default. */
    public synchronized ServerSettings videoPolls(int polls) {
        videoPolls = notNegative("polls", polls);
        return this;
    }

    /** How often linking an asset answers 422 before it succeeds, never by default. Counted for each asset instance. */
    public synchronized ServerSettings linkPolls(int polls) {
        linkPolls = notNegative("polls", polls);
        return this;
    }

    /** The status of redirects to videos, which is not documented; 302 by default. */
    public synchronized ServerSettings redirectStatus(int status) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("status must be 300 to 399: " + status);
        }
        redirectStatus = status;
        return this;
    }

    /** What the URLs of images and files begin with, {@code https://cdn.sanity.io} by default. */
    public synchronized ServerSettings cdnUrl(URI url) {
        cdnUrl = url;
        return this;
    }

    /** What the URLs of videos begin with, instead of the hosts {@code *.m.sanity-cdn.com}; for tests of redirects. */
    public synchronized ServerSettings videoCdnUrl(URI url) {
        videoCdnUrl = url;
        return this;
    }

    /** Every answer has these warnings in {@code x-sanity-warning}, until others or none are given. */
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

    /** In whole seconds, as the service's dates. */
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
