package dev.medialib.testkit.sanity.settings;

import dev.medialib.testkit.FakeSettings;
import dev.medialib.testkit.Setting;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings for undocumented behavior and for errors. They can be changed at any time. */
public final class SanitySettings extends FakeSettings {

    /**
     * Whether public data can be read without a token. The default is false. Reads without a token never see private assets.
     */
    public final Setting<Boolean> publicReads = setting("publicReads", false);

    /**
     * Maximum size of the body of a {@code mutate} request in bytes. The default is 4,000,000. Larger bodies cause 413. For
     * libraries this is assumed.
     */
    public final Setting<Integer> maxMutationBytes = count("maxMutationBytes", 4_000_000);

    /** Number of the next requests to {@code mutate} that are rolled back, with 409 and {@code transactionConflictError}. */
    public final Setting<Integer> conflictNextMutations = count("conflictNextMutations", 0);

    /**
     * Position of the existing asset's id in the response to a duplicate upload. The default is
     * {@link DuplicateResponse#IN_ERROR}.
     */
    public final Setting<DuplicateResponse> duplicateResponse =
            setting("duplicateResponse", DuplicateResponse.IN_ERROR);

    /** Envelope of the list of signing keys, which is not documented. The default is {@link KeyListEnvelope#DATA}. */
    public final Setting<KeyListEnvelope> keyListEnvelope = setting("keyListEnvelope", KeyListEnvelope.DATA);

    /** Number of references per page. The default is 100. The number of the real service is not documented. */
    public final Setting<Integer> referencesPageSize = positive("referencesPageSize", 100);

    /**
     * Whether the last page of references also has a cursor, as in the documentation's sample. Such a cursor leads to an empty
     * page. The default is false.
     */
    public final Setting<Boolean> cursorOnLastReferencesPage = setting("cursorOnLastReferencesPage", false);

    /** Number of documents per response of an export with {@code nextCursor}. The default is 100. */
    public final Setting<Integer> exportPageSize = positive("exportPageSize", 100);

    /**
     * Number of polls, in {@code doc} or playback info, for which a new video is {@code processing} before it is ready. The
     * default is 1.
     */
    public final Setting<Integer> videoPolls = count("videoPolls", 1);

    /**
     * Number of times that linking an asset causes 422 before it succeeds, counted for each asset instance. The default is 0.
     */
    public final Setting<Integer> linkPolls = count("linkPolls", 0);

    /** Status of redirects to videos, 300 to 399, which is not documented. The default is 302. */
    public final Setting<Integer> redirectStatus = setting("redirectStatus", 302, SanitySettings::redirect);

    /**
     * Prefix of the URLs of images and files. The default is this server, which serves them. The prefix of the real service is
     * {@code https://cdn.sanity.io}.
     */
    public final Setting<URI> cdnUrl;

    /** Prefix of the URLs of videos, for tests of redirects. The default is null: the hosts {@code *.m.sanity-cdn.com}. */
    public final Setting<@Nullable URI> videoCdnUrl = nullable("videoCdnUrl");

    /** Warnings in the header {@code x-sanity-warning} of every response. The default is none. */
    public final Setting<List<String>> warnings = setting("warnings", List.of(), (name, texts) -> List.copyOf(texts));

    /**
     * Creates the settings of a fake.
     *
     * @param server the URL of the fake, which is the default of {@link #cdnUrl}
     */
    public SanitySettings(URI server) {
        cdnUrl = setting("cdnUrl", server);
    }

    private static int redirect(String name, int status) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException(name + " must be 300 to 399: " + status);
        }
        return status;
    }
}
