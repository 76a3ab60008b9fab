package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.Answer;
import dev.medialib.testkit.internal.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes in which Sitefinity, ASP.NET and IIS report errors. */
public enum Envelope {
    /** {@code {"error":{"code","message","target"}}}, as in Sitefinity's documentation. */
    ODATA,
    /** The same with {@code innererror}, as servers give whose error details are on. */
    ODATA_WITH_DETAILS,
    /** {@code {"Message","ErrorCode","Target"}}. No source was found for it. */
    MESSAGE_WITH_CODE,
    /** {@code {"Message"}}, as ASP.NET Web API gives. */
    MESSAGE,
    /** An HTML page, as IIS, firewalls and proxies give. */
    HTML,
    /** Plain text. */
    TEXT,
    /** No body, and a content type that is blank. */
    EMPTY;

    private static final String TARGET = "Telerik.Sitefinity.Web.Api";

    /** An answer in this shape, for {@link FakeSitefinity#nextAnswers}; the code is left out where the shape has none. */
    public Answer answer(int status, String code, String message) {
        return switch (this) {
            case ODATA -> Answer.of(status, odata(code, message).toString());
            case ODATA_WITH_DETAILS ->
                Answer.of(status, withDetails(code, message).toString());
            case MESSAGE_WITH_CODE ->
                Answer.of(
                        status,
                        Json.object()
                                .put("Message", message)
                                .put("ErrorCode", code)
                                .put("Target", TARGET)
                                .toString());
            case MESSAGE ->
                Answer.of(status, Json.object().put("Message", message).toString());
            case HTML -> Answer.html(status);
            case TEXT -> Answer.of(status, message).withHeader("Content-Type", "text/plain; charset=utf-8");
            // an answer is JSON unless it says otherwise
            case EMPTY -> Answer.of(status, "").withHeader("Content-Type", "");
        };
    }

    /**
     * The error that a field did not pass: code {@code Validation}, and as message a JSON document in a string. Status 400 is
     * an assumption.
     *
     * @param problems what is wrong ({@code Required}, {@code UrlExists} …) by the fields' names
     */
    public static Answer validation(Map<String, String> problems) {
        return ODATA.answer(400, "Validation", Json.of(problems).toString());
    }

    /** The login page, answered with status 200. */
    public static Answer loginPage() {
        return Answer.of(200, LoginPage.HTML).withHeader("Content-Type", LoginPage.TYPE);
    }

    /** An operation that was refused: {@code Success} is false, in an answer with status 200. */
    public static Answer operationRefused(String message, @Nullable String errorCode) {
        return Answer.of(200, OperationResult.of(false, message, errorCode).toString());
    }

    private static ObjectNode odata(String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", code).put("message", message).put("target", TARGET);
        return body;
    }

    private static ObjectNode withDetails(String code, String message) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .putObject("innererror")
                .put("message", message)
                .put("type", "System.Exception")
                .put("stacktrace", "   at Telerik.Sitefinity.Web.Api");
        return body;
    }
}
