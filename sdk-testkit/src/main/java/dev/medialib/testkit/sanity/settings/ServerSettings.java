package dev.medialib.testkit.sanity.settings;

import java.net.URI;
import java.time.Clock;

/** Settings for behavior that is not documented, and for errors. They can be changed at any time. */
public interface ServerSettings {

    /** Sets the clock of {@code _createdAt}, {@code _updatedAt} and expiry times. The default is the system clock. */
    ServerSettings clock(Clock newClock);

    /** Sets whether public data can be read without a token, false by default. Private assets are then omitted. */
    ServerSettings publicReads(boolean allowed);

    /**
     * Sets the maximum size of mutations in bytes, 4,000,000 by default. Larger bodies cause 413. For libraries this is an
     * assumption.
     */
    ServerSettings maxMutationBytes(int bytes);

    /** Rolls back the next mutations, with 409 and {@code transactionConflictError}. */
    ServerSettings conflictNextMutations(int mutations);

    /** Sets the position of the existing asset in the response to a duplicate upload, within {@code error} by default. */
    ServerSettings duplicateResponse(DuplicateResponse shape);

    /** Sets the envelope of the list of signing keys, which is not documented. The default is {@code data}. */
    ServerSettings keyListEnvelope(KeyListEnvelope envelope);

    /** Sets the number of references per page, 100 by default. The service's number is not documented. */
    ServerSettings referencesPageSize(int references);

    /**
     * Sets whether the last page of references also has a cursor, as in the documentation's sample. It leads to an empty page.
     */
    ServerSettings cursorOnLastReferencesPage(boolean sent);

    /** Sets the number of documents per response of an export with {@code nextCursor}, 100 by default. */
    ServerSettings exportPageSize(int documents);

    /**
     * Sets the number of times that a new video is {@code processing}, in {@code doc} or playback info, before it is ready, 1 by
     * default.
     */
    ServerSettings videoPolls(int polls);

    /**
     * Sets the number of times that linking an asset causes 422 before it succeeds, 0 by default, counted for each asset
     * instance.
     */
    ServerSettings linkPolls(int polls);

    /** Sets the status of redirects to videos, which is not documented, 302 by default. */
    ServerSettings redirectStatus(int status);

    /**
     * Sets the prefix of the URLs of images and files. By default it is this server, which serves them; the service's is {@code
     * https://cdn.sanity.io}.
     */
    ServerSettings cdnUrl(URI url);

    /** Sets the prefix of the URLs of videos, instead of the hosts {@code *.m.sanity-cdn.com}, for tests of redirects. */
    ServerSettings videoCdnUrl(URI url);

    /** Sets the warnings in {@code x-sanity-warning} of every response; none to remove them. */
    ServerSettings warnings(String... texts);
}
