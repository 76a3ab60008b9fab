package dev.medialib.testkit;

import java.time.Duration;

/** The way in which the bytes of a response are sent. */
sealed interface Frame {

    /** The whole response, as HTTP requires. */
    record Whole() implements Frame {
        @Override
        public String description() {
            return "normal response";
        }
    }

    /** No response. */
    record None(boolean reset) implements Frame {
        @Override
        public String description() {
            return reset ? "connection reset" : "disconnected";
        }
    }

    /** The head and half of the body. */
    record Half() implements Frame {
        @Override
        public String description() {
            return "truncated response";
        }
    }

    /** The head and the beginning of the body. */
    record Part(int bodyBytes, boolean stalls) implements Frame {
        @Override
        public String description() {
            return "response that " + (stalls ? "stalls" : "ends") + " after " + bodyBytes + " bytes";
        }
    }

    /** A body in small pieces. */
    record Drip(int bytes, Duration pause) implements Frame {
        @Override
        public String description() {
            return "response of " + bytes + " bytes every " + pause;
        }
    }

    /** A body with another length than the head says. */
    record Length(long announced) implements Frame {
        @Override
        public String description() {
            return "response with Content-Length " + announced;
        }
    }

    /** Any bytes, each as the character with its number. */
    record Raw(String latin1) implements Frame {
        @Override
        public String description() {
            return "raw bytes";
        }
    }

    /** A connection that ends while the client sends the request. */
    record PartOfRequest(int bodyBytes) implements Frame {
        @Override
        public String description() {
            return "disconnected after reading " + bodyBytes + " bytes";
        }
    }

    String description();

    /** The addition to the description of a response with another status. */
    default String suffix() {
        return this instanceof Whole ? "" : " (" + description() + ")";
    }
}
