package dev.medialib.testkit.sanity.settings;

import java.net.URI;
import java.time.Clock;

/** Settings for undocumented behavior and for errors. They can be changed at any time. */
public interface ServerSettings {

    /** Sets the clock of {@code _createdAt}, {@code _updatedAt} and expiry times. The default is the system clock. */
    ServerSettings clock(Clock newClock);

    /**
     * Sets whether public data can be read without a token. The default is false. Reads without a token never see private
     * assets.
     */
    ServerSettings publicReads(boolean allowed);

    /**
     * Sets the maximum size of the body of a {@code mutate} request in bytes. The default is 4,000,000. Larger bodies cause
     * 413. For libraries this is assumed.
     */
    ServerSettings maxMutationBytes(int bytes);

    /** Rolls back the next {@code mutations} requests to {@code mutate}, with 409 and {@code transactionConflictError}. */
    ServerSettings conflictNextMutations(int mutations);

    /**
     * Sets the position of the existing asset's id in the response to a duplicate upload. The default is
     * {@link DuplicateResponse#IN_ERROR}.
     */
    ServerSettings duplicateResponse(DuplicateResponse shape);

    /** Sets the envelope of the list of signing keys, which is not documented. The default is {@link KeyListEnvelope#DATA}. */
    ServerSettings keyListEnvelope(KeyListEnvelope envelope);

    /** Sets the number of references per page. The default is 100. The number of the real service is not documented. */
    ServerSettings referencesPageSize(int references);

    /**
     * Sets whether the last page of references also has a cursor, as in the documentation's sample. Such a cursor leads to an
     * empty page.
     */
    ServerSettings cursorOnLastReferencesPage(boolean sent);

    /** Sets the number of documents per response of an export with {@code nextCursor}. The default is 100. */
    ServerSettings exportPageSize(int documents);

    /**
     * Sets the number of polls, in {@code doc} or playback info, for which a new video is {@code processing} before it is
     * ready. The default is 1.
     */
    ServerSettings videoPolls(int polls);

    /**
     * Sets the number of times that linking an asset causes 422 before it succeeds, counted for each asset instance. The
     * default is 0.
     */
    ServerSettings linkPolls(int polls);

    /**
     * Sets the status of redirects to videos, which is not documented. The default is 302.
     *
     * @param status 300 to 399
     */
    ServerSettings redirectStatus(int status);

    /**
     * Sets the prefix of the URLs of images and files. The default is this server, which serves them. The prefix of the real
     * service is {@code https://cdn.sanity.io}.
     */
    ServerSettings cdnUrl(URI url);

    /** Sets the prefix of the URLs of videos, for tests of redirects. The default is the hosts {@code *.m.sanity-cdn.com}. */
    ServerSettings videoCdnUrl(URI url);

    /** Sets the warnings in the header {@code x-sanity-warning} of every response. Call it without arguments to remove them. */
    ServerSettings warnings(String... texts);
}
