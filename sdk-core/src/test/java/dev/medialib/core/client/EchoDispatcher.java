package dev.medialib.core.client;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers with what was asked. */
final class EchoDispatcher extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse.Builder()
                .body("{\"method\":\"" + request.getMethod() + "\",\"target\":\"" + request.getTarget() + "\"}")
                .build();
    }
}
