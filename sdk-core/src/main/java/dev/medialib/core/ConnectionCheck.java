package dev.medialib.core;

import java.util.List;

/**
 * What {@link MedialibClient#check} found, one finding for each thing that was tried, in that order. Trying stops at the
 * first that fails, since the later ones would fail for the same reason.
 */
public record ConnectionCheck(List<Finding> findings) {

    public ConnectionCheck {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that was tried.
     *
     * @param subject what was tried, such as {@code address} or {@code credential}
     * @param passed whether it works
     * @param detail what was seen
     * @param advice what to do about it; empty when it passed
     */
    public record Finding(String subject, boolean passed, String detail, String advice) {

        @Override
        public String toString() {
            return (passed ? "ok      " : "FAILED  ") + subject + ": " + detail
                    + (advice.isEmpty() ? "" : "\n        " + advice);
        }
    }

    /** Whether everything works. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }

    /** The findings, a line each, with the advice below those that failed. */
    @Override
    public String toString() {
        return String.join("\n", findings.stream().map(Finding::toString).toList());
    }
}
