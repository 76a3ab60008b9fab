package dev.medialib.testkit.sitefinity.auth;

import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sitefinity.auth.Accounts.User;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access to the service: service key, user, {@code X-SF-Service-Request}, role. */
public final class AccessCheck {

    private final Accounts accounts;
    private final SitefinitySettings settings;
    private final Supplier<URI> base;

    public AccessCheck(Accounts accounts, SitefinitySettings settings, Supplier<URI> base) {
        this.accounts = accounts;
        this.settings = settings;
        this.base = base;
    }

    /**
     * Returns the user of the request; null if the request is anonymous and allowed. Requests without access cause an error.
     */
    public @Nullable User admit(RecordedRequest request, @Nullable EntityType type, boolean backend) {
        String serviceKey = settings.serviceKey.get();
        if (serviceKey != null && !serviceKey.equals(request.header("X-SF-APIKEY"))) {
            throw ErrorResponse.unauthorized();
        }
        User user = user(request);
        Access service = type == null ? settings.access.get() : settings.accessOf.get(type.set());
        Access access = backend ? Access.BACKEND : service;
        if (access == Access.ANONYMOUS && request.method().equals("GET")) {
            return user;
        }
        boolean serviceRequest = "true".equalsIgnoreCase(request.header("X-SF-Service-Request"));
        if (user == null && !serviceRequest && settings.loginPages.get()) {
            throw ErrorResponse.toLogin(base.get(), request.path());
        }
        if (user == null || (!serviceRequest && settings.needsServiceHeader.get())) {
            throw ErrorResponse.unauthorized();
        }
        Role needed = switch (access) {
            case ANONYMOUS, AUTHENTICATED -> Role.USER;
            case BACKEND -> Role.BACKEND;
            case ADMIN -> Role.ADMIN;
        };
        // a user of the site can only read
        boolean writes = !request.method().equals("GET");
        if (user.role().compareTo(needed) < 0 || (writes && user.role() == Role.USER)) {
            throw ErrorResponse.forbidden();
        }
        return user;
    }

    public @Nullable User user(RecordedRequest request) {
        return accounts.user(request.header("X-SF-Access-Key"), request.header("Authorization"));
    }
}
