package dev.medialib.core.internal.pipeline;

import dev.medialib.core.internal.content.Upload;
import dev.medialib.core.internal.endpoint.HeaderRules;

/**
 * Are header values and sizes safe? Path segments and the URL were checked as they were filled in. The caller's content is looked
 * at here, so that a missing file fails before a connection is made.
 */
final class Validate implements Stage {

    @Override
    public <O> Outcome<O> run(Exchange<O> exchange, Next next) {
        exchange.call().request().headers().forEach(HeaderRules::requireValid);
        Upload upload = exchange.call().upload();
        if (upload != null) {
            upload.announce();
        }
        return next.run(exchange);
    }
}
