package dev.medialib.core.internal.pipeline;

import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.content.Upload;

/**
 * Checks header values and sizes. Path segments and the URL were already checked when they were built. The caller's content is
 * checked here, so that a missing file fails before a connection is opened.
 */
final class ValidateStage implements Stage {
    private final Stage next;

    ValidateStage(Stage next) {
        this.next = next;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        context.call().request().headers().forEach(HeaderRules::requireValid);
        Upload upload = context.call().upload();
        if (upload != null) {
            upload.announce();
        }
        return next.run(context);
    }
}
