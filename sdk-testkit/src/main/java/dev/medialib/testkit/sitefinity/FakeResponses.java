package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.internal.LoginPage;
import dev.medialib.testkit.sitefinity.lifecycle.OperationResult;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of Sitefinity for {@link FakeSitefinity#nextResponses}. For all other errors, use {@link ErrorForm#response}. */
public final class FakeResponses {

    private FakeResponses() {}

    /**
     * Returns a validation error. Its code is {@code Validation}, and its message is a JSON document in a string. Status 400 is
     * assumed.
     *
     * @param problems the codes of the errors, such as {@code Required} or {@code UrlExists}, by the names of the fields
     */
    public static FakeResponse validation(Map<String, String> problems) {
        return ErrorForm.ODATA.response(400, "Validation", Json.of(problems).toString());
    }

    /** Returns the login page, with status 200. */
    public static FakeResponse loginPage() {
        return FakeResponse.of(200, LoginPage.HTML).withHeader("Content-Type", LoginPage.TYPE);
    }

    /**
     * Returns a failed operation: a response with status 200 in which {@code Success} is false.
     *
     * @param errorCode the error code; null for none
     */
    public static FakeResponse failedOperation(String message, @Nullable String errorCode) {
        return FakeResponse.of(
                200, OperationResult.of(false, message, errorCode).toString());
    }
}
