package dev.medialib.examples.guides;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.auth.OAuthLogin;

public class SitefinityLogin {
    public static SitefinityClient withAccessKey(String url, String accessKey) {
        return SitefinityClient.builder().baseUrl(url).accessKey(accessKey).build();
    }

    public static SitefinityClient withPassword(String url, String user, String password, String clientSecret) {
        return SitefinityClient.builder()
                .baseUrl(url)
                .login(OAuthLogin.password(user, password)
                        .client("dam-import", clientSecret)
                        .scope("offline_access"))
                .build();
    }
}
