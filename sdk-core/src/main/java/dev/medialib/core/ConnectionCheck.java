package dev.medialib.core;

import java.util.List;

/**
 * Result of {@link MedialibClient#check}, with one finding for each step. The check stops at the first step that fails, because
 * the later ones would fail for the same reason.
 *
 * @param findings the findings in the order of the steps
 */
public record ConnectionCheck(List<Finding> findings) {

    public ConnectionCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Finding of one step.
     *
     * @param subject the subject of the step, such as {@code address} or {@code credential}
     * @param passed whether it works
     * @param detail the observation
     * @param advice the remedy; empty when the step passed
     */
    public record Finding(String subject, boolean passed, String detail, String advice) {

        @Override
        public String toString() {
            return (passed ? "ok      " : "FAILED  ") + subject + ": " + detail
                    + (advice.isEmpty() ? "" : "\n        " + advice);
        }
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
}
