package dev.medialib.testkit.sanity.groq;

/** Part of a query: the index of its first character and the index after its last one. */
record Span(int start, int end) {

    Span to(Span last) {
        return new Span(start, last.end);
    }

    GroqException invalid(String message) {
        return new GroqException(GroqException.Reason.INVALID, message, start, end);
    }

    GroqException unsupported(String what) {
        return new GroqException(GroqException.Reason.UNSUPPORTED, "FakeSanity does not evaluate " + what, start, end);
    }

    GroqException tooExpensive(String message) {
        return new GroqException(GroqException.Reason.TOO_EXPENSIVE, message, start, end);
    }
}
