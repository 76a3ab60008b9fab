package dev.medialib.core.internal.pipeline;

/** One step in the processing of a request. It answers one question and hands the call to the stage behind it. */
interface Stage {

    <O> Outcome<O> run(CallContext<O> context);
}
