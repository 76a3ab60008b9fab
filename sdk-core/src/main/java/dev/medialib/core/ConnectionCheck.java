package dev.medialib.core;

import java.util.List;

/**
 * Result of {@link MedialibClient#check}, with one finding for each step. The check stops at the first step that fails, because
 * the later ones would fail for the same reason. Immutable.
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

    /** Returns the findings in the order of the steps. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns whether all steps passed. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }

    /** Returns one line for each finding, followed by the advice if the step failed. */
    @Override
    public String toString() {
        return String.join("\n", findings.stream().map(Finding::toString).toList());
    }

    /** Result of one step of a {@link ConnectionCheck}, such as the check of the credential. Immutable. */
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
         * Returns the finding of a successful step.
         *
         * @param subject the subject of the step, such as {@code address}
         * @param detail what the step found, as text
         */
        public static Finding success(String subject, String detail) {
            return new Finding(subject, true, detail, "");
        }

        /**
         * Returns the finding of a failed step.
         *
         * @param subject the subject of the step, such as {@code credential}
         * @param detail what the step found, as text
         * @param advice the recommended action
         */
        public static Finding failure(String subject, String detail, String advice) {
            return new Finding(subject, false, detail, advice);
        }

        /** Returns the subject of the step, such as {@code address} or {@code credential}. */
        public String subject() {
            return subject;
        }

        /** Returns whether the step succeeded. */
        public boolean passed() {
            return passed;
        }

        /** Returns what the step found, as text, such as {@code the server responds, its health is ok}. */
        public String detail() {
            return detail;
        }

        /** Returns the recommended action; empty if the step succeeded. */
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
