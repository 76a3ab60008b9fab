package dev.medialib.core;

import java.util.List;

/**
 * The findings of {@link MedialibClient#check}, one for each thing that was tried, in that order. The check stops at the first that
 * fails, since the later ones would fail for the same reason. Immutable.
 */
public final class ConnectionCheck {
    private final List<Finding> findings;

    private ConnectionCheck(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    /** Returns a check with these findings. */
    public static ConnectionCheck of(List<Finding> findings) {
        return new ConnectionCheck(findings);
    }

    /** Returns the findings in the order in which they were made. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns whether all steps passed. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }

    /** Returns one line for each finding, with the advice below those that failed. */
    @Override
    public String toString() {
        return String.join("\n", findings.stream().map(Finding::toString).toList());
    }

    /** One thing that was tried. Immutable. */
    public static final class Finding {
        private final String subject;
        private final boolean passed;
        private final String detail;
        private final String advice;

        private Finding(String subject, boolean passed, String detail, String advice) {
            this.subject = subject;
            this.passed = passed;
            this.detail = detail;
            this.advice = advice;
        }

        /**
         * Returns the finding that something works.
         *
         * @param subject what was tried, such as {@code address}
         * @param detail what was seen
         */
        public static Finding success(String subject, String detail) {
            return new Finding(subject, true, detail, "");
        }

        /**
         * Returns the finding that something does not work.
         *
         * @param subject what was tried, such as {@code credential}
         * @param detail what was seen
         * @param advice what to do about it
         */
        public static Finding failure(String subject, String detail, String advice) {
            return new Finding(subject, false, detail, advice);
        }

        /** Returns the thing that was tried, such as {@code address} or {@code credential}. */
        public String subject() {
            return subject;
        }

        /** Whether it works. */
        public boolean passed() {
            return passed;
        }

        /** Returns what was seen. */
        public String detail() {
            return detail;
        }

        /** Returns what to do about it; empty when it works. */
        public String advice() {
            return advice;
        }

        @Override
        public String toString() {
            return (passed ? "ok      " : "FAILED  ") + subject + ": " + detail
                    + (advice.isEmpty() ? "" : "\n        " + advice);
        }
    }
}
