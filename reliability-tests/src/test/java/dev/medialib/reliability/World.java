package dev.medialib.reliability;

import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.settings.Role;

/** The fakes behind the fault servers of one thread of the matrix, which accept the canary as their token. */
final class World implements AutoCloseable {
    static final String USER = "user";
    static final String KEY = "key-of-the-user";

    final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    final FakeSanity sanity = FakeSanity.start();
    final FakeSitefinity sitefinity = FakeSitefinity.start();

    World() {
        livingdocs.addToken(Canary.TOKEN, Scope.values());
        sanity.addToken(Canary.TOKEN);
        sitefinity.addUser(USER, Canary.PASSWORD, Role.BACKEND);
        sitefinity.addAccessKey(Canary.TOKEN, USER, Role.BACKEND);
        sitefinity.addOAuthClient("sdk", Canary.TOKEN);
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
    }

    @Override
    public void close() {
        livingdocs.close();
        sanity.close();
        sitefinity.close();
    }
}
