package dev.medialib.sitefinity;

import dev.medialib.core.internal.check.Environment;
import dev.medialib.sitefinity.auth.OAuthLogin;
import java.util.Map;

/** Configures a builder from environment variables. */
final class SitefinityEnvironment {
    private static final String URL = "SITEFINITY_URL";
    private static final String CLIENT_ID = "SITEFINITY_CLIENT_ID";
    private static final String CLIENT_SECRET = "SITEFINITY_CLIENT_SECRET";
    private static final String USERNAME = "SITEFINITY_USERNAME";
    private static final String PASSWORD = "SITEFINITY_PASSWORD";

    private final Environment environment;

    private SitefinityEnvironment(Environment environment) {
        this.environment = environment;
    }

    static void read(Map<String, String> variables, SitefinityClientBuilder builder) {
        new SitefinityEnvironment(new Environment(variables)).apply(builder);
    }

    private void apply(SitefinityClientBuilder builder) {
        builder.baseUrl(environment.required(URL));
        environment.ifSet("SITEFINITY_SERVICE_PATH", builder::servicePath);
        environment.ifSet("SITEFINITY_SERVICE_KEY", builder::serviceKey);
        environment.ifSet("SITEFINITY_CULTURE", builder::culture);
        environment.ifSet("SITEFINITY_PROVIDER", builder::provider);
        credential(builder);
    }

    private void credential(SitefinityClientBuilder builder) {
        String accessKey = environment.value("SITEFINITY_ACCESS_KEY");
        String token = environment.value("SITEFINITY_TOKEN");
        if (accessKey != null) {
            builder.accessKey(accessKey);
        } else if (token != null) {
            builder.token(token);
        } else if (environment.value(USERNAME) != null || environment.value(PASSWORD) != null) {
            builder.login(detailed(withClient(
                    OAuthLogin.password(environment.required(USERNAME), environment.requiredPassword(PASSWORD)))));
        } else if (environment.value(CLIENT_ID) != null || environment.value(CLIENT_SECRET) != null) {
            builder.login(detailed(OAuthLogin.clientCredentials(
                    environment.required(CLIENT_ID), environment.required(CLIENT_SECRET))));
        }
    }

    private OAuthLogin withClient(OAuthLogin login) {
        String id = environment.value(CLIENT_ID);
        String secret = environment.value(CLIENT_SECRET);
        if (id == null) {
            return login;
        }
        return secret == null ? login.client(id) : login.client(id, secret);
    }

    private OAuthLogin detailed(OAuthLogin login) {
        String scope = environment.value("SITEFINITY_SCOPE");
        String path = environment.value("SITEFINITY_TOKEN_PATH");
        OAuthLogin scoped = scope == null ? login : login.scope(scope);
        return path == null ? scoped : scoped.tokenPath(path);
    }
}
