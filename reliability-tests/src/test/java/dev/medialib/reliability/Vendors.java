package dev.medialib.reliability;

import dev.medialib.core.ClientBuilder;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.LivingdocsClientBuilder;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityClientBuilder;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.SitefinityClientBuilder;
import dev.medialib.sitefinity.auth.OAuthLogin;
import java.net.URI;

/** The clients of the three vendors. */
final class Vendors {
    static final Kind.Vendor<LivingdocsClient> LIVINGDOCS = new Kind.Vendor<>() {
        @Override
        public URI fake(World world) {
            return world.livingdocs.url();
        }

        @Override
        public ClientBuilder<?> builder(World world, String url) {
            return LivingdocsClient.builder().baseUrl(url).token(Canary.TOKEN);
        }

        @Override
        public LivingdocsClient build(ClientBuilder<?> builder) {
            return ((LivingdocsClientBuilder) builder).build();
        }

        @Override
        public void warmUp(World world, LivingdocsClient client) {
            client.health();
        }
    };

    static final Kind.Vendor<SanityClient> SANITY = new Kind.Vendor<>() {
        @Override
        public URI fake(World world) {
            return world.sanity.url();
        }

        @Override
        public ClientBuilder<?> builder(World world, String url) {
            return SanityClient.builder()
                    .mediaLibraryUrl(url)
                    .projectUrl(url)
                    .projectId(world.sanity.projectId())
                    .dataset("production")
                    .token(Canary.TOKEN);
        }

        @Override
        public SanityClient build(ClientBuilder<?> builder) {
            return ((SanityClientBuilder) builder).build();
        }

        @Override
        public void warmUp(World world, SanityClient client) {
            client.mediaLibraries().get(world.sanity.library().id());
        }
    };

    static final Kind.Vendor<SitefinityClient> SITEFINITY = new Sitefinity(false);

    /** With a login, whose tokens have expired when the call begins if it is not the first. */
    static final Kind.Vendor<SitefinityClient> SITEFINITY_LOGIN = new Sitefinity(true);

    private Vendors() {}

    /** The vendor documents no header for ids of requests. */
    interface NoRequestIds {}

    private record Sitefinity(boolean login) implements Kind.Vendor<SitefinityClient>, NoRequestIds {
        @Override
        public URI fake(World world) {
            return world.sitefinity.url();
        }

        @Override
        public ClientBuilder<?> builder(World world, String url) {
            SitefinityClientBuilder builder = SitefinityClient.builder().baseUrl(url);
            return login
                    ? builder.login(
                            OAuthLogin.password(World.USER, Canary.PASSWORD).client("sdk", Canary.TOKEN))
                    : builder.accessKey(Canary.TOKEN);
        }

        @Override
        public SitefinityClient build(ClientBuilder<?> builder) {
            return ((SitefinityClientBuilder) builder).build();
        }

        @Override
        public void warmUp(World world, SitefinityClient client) {
            client.entitySets();
            if (login) {
                world.sitefinity.expireTokens();
            }
        }
    }
}
