package dev.medialib.sitefinity;

import dev.medialib.sitefinity.auth.OAuthLogin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets a builder up as the environment says. */
final class SitefinityEnvironment {
    private static final String URL = "SITEFINITY_URL";
    private static final String CLIENT_ID = "SITEFINITY_CLIENT_ID";
    private static final String CLIENT_SECRET = "SITEFINITY_CLIENT_SECRET";
    private static final String USERNAME = "SITEFINITY_USERNAME";
    private static final String PASSWORD = "SITEFINITY_PASSWORD";

    private final Map<String, String> variables;

    private SitefinityEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    static void read(Map<String, String> variables, SitefinityClientBuilder builder) {
        new SitefinityEnvironment(variables).apply(builder);
    }

    private void apply(SitefinityClientBuilder builder) {
        builder.baseUrl(required(URL));
        String servicePath = value("SITEFINITY_SERVICE_PATH");
        if (servicePath != null) {
            builder.servicePath(servicePath);
        }
        String serviceKey = value("SITEFINITY_SERVICE_KEY");
        if (serviceKey != null) {
            builder.serviceKey(serviceKey);
        }
        String culture = value("SITEFINITY_CULTURE");
        if (culture != null) {
            builder.culture(culture);
        }
        String provider = value("SITEFINITY_PROVIDER");
        if (provider != null) {
            builder.provider(provider);
        }
        credential(builder);
    }

    private void credential(SitefinityClientBuilder builder) {
        String accessKey = value("SITEFINITY_ACCESS_KEY");
        String token = value("SITEFINITY_TOKEN");
        if (accessKey != null) {
            builder.accessKey(accessKey);
        } else if (token != null) {
            builder.token(token);
        } else if (value(USERNAME) != null || value(PASSWORD) != null) {
            builder.login(detailed(withClient(OAuthLogin.password(required(USERNAME), password()))));
        } else if (value(CLIENT_ID) != null || value(CLIENT_SECRET) != null) {
            builder.login(detailed(OAuthLogin.clientCredentials(required(CLIENT_ID), required(CLIENT_SECRET))));
        }
    }

    /** A blank at its ends is part of it. */
    private String password() {
        required(PASSWORD);
        return variables.getOrDefault(PASSWORD, "");
    }

    private OAuthLogin withClient(OAuthLogin login) {
        String id = value(CLIENT_ID);
        String secret = value(CLIENT_SECRET);
        if (id == null) {
            return login;
        }
        return secret == null ? login.client(id) : login.client(id, secret);
    }

    private OAuthLogin detailed(OAuthLogin login) {
        String scope = value("SITEFINITY_SCOPE");
        String path = value("SITEFINITY_TOKEN_PATH");
        OAuthLogin scoped = scope == null ? login : login.scope(scope);
        return path == null ? scoped : scoped.tokenPath(path);
    }

    private @Nullable String value(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String required(String name) {
        String value = value(name);
        if (value == null) {
            throw new IllegalArgumentException("the environment variable " + name + " is not set");
        }
        return value;
    }
}
