package dev.medialib.core.internal.pipeline;

/** One step in the processing of a request. It makes one decision and passes the call to the next stage. */
interface Stage {

    <O> Outcome<O> run(CallContext<O> context);
}
