package dev.medialib.core.internal.pipeline;

/** One step of a request's way. It has one question; what lies behind it is {@code next}. */
interface Stage {

    <O> Outcome<O> run(CallContext<O> context, Next next);

    /** The rest of the way. */
    interface Next {
        <O> Outcome<O> run(CallContext<O> context);
    }
}
