package dev.medialib.core.paging;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class PageTokenFuzzTest {
    private static final byte[] QUERY = PageToken.fingerprint("query");

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aTokenIsReadAsItWasWrittenOrRejected(FuzzedDataProvider data) {
        int place = data.consumeInt(0, 400);
        String other = data.consumeString(4);
        String position = data.consumeRemainingAsString();
        if (!position.isBlank() && position.length() <= PageToken.MAX_POSITION) {
            String token = new PageToken(QUERY, position).value();
            requireSame(position, PageToken.parse(token).position());
            int at = Math.min(place, token.length());
            String damaged = token.substring(0, at) + other + token.substring(Math.min(token.length(), at + 1));
            require(damaged.equals(token) || !isRead(damaged), "reads a damaged token");
        }
        require(!isRead(position), "reads what nobody wrote: " + position);
    }

    private static boolean isRead(String text) {
        try {
            requireSame(text, PageToken.parse(text).value());
            return true;
        } catch (IllegalArgumentException e) {
            require(text.length() < 8 || !e.getMessage().contains(text), "shows the token");
            return false;
        }
    }
}
