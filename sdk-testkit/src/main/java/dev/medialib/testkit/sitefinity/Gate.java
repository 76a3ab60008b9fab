package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.sitefinity.Accounts.User;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who may come in: service key, user, {@code X-SF-Service-Request}, role. */
final class Gate {

    private final Accounts accounts;
    private final ServerSettings settings;
    private final Supplier<URI> base;

    Gate(Accounts accounts, ServerSettings settings, Supplier<URI> base) {
        this.accounts = accounts;
        this.settings = settings;
        this.base = base;
    }

    /** The user of the request, null if it is anonymous and may be; or a refusal. */
    @Nullable User admit(ReceivedRequest request, @Nullable EntityType type, boolean backend) {
        String serviceKey = settings.serviceKey;
        if (serviceKey != null && !serviceKey.equals(request.header("X-SF-APIKEY"))) {
            throw Refusal.unauthorized();
        }
        User user = user(request);
        Access access = backend ? Access.BACKEND : settings.access(type);
        if (access == Access.ANONYMOUS && request.method().equals("GET")) {
            return user;
        }
        boolean serviceRequest = "true".equalsIgnoreCase(request.header("X-SF-Service-Request"));
        if (user == null && !serviceRequest && settings.loginPages) {
            throw Refusal.toLogin(base.get(), request.path());
        }
        if (user == null || (!serviceRequest && settings.needsServiceHeader)) {
            throw Refusal.unauthorized();
        }
        Role needed = switch (access) {
            case ANONYMOUS, AUTHENTICATED -> Role.USER;
            case BACKEND -> Role.BACKEND;
            case ADMIN -> Role.ADMIN;
        };
        // a user of the site reads only
        boolean writes = !request.method().equals("GET");
        if (user.role().compareTo(needed) < 0 || (writes && user.role() == Role.USER)) {
            throw Refusal.forbidden();
        }
        return user;
    }

    @Nullable User user(ReceivedRequest request) {
        return accounts.user(request.header("X-SF-Access-Key"), request.header("Authorization"));
    }
}
