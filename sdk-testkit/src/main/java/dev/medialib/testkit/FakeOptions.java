package dev.medialib.testkit;

import dev.medialib.testkit.internal.Checks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Options for starting a fake, for example {@code FakeSanity.start(o -> o.port(8701))}. */
public final class FakeOptions {

    private InetAddress host = InetAddress.getLoopbackAddress();
    private int port;
    private boolean admin;
    private @Nullable String adminToken;

    FakeOptions() {}

    /** Sets the port. The default is 0: any free port. */
    public FakeOptions port(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + number);
        }
        port = number;
        return this;
    }

    /**
     * Sets the address to listen on. The default is the loopback interface, so that only programs of this machine reach the fake.
     *
     * @param name a host name or an IP address, such as {@code 0.0.0.0} for all interfaces
     * @throws IllegalArgumentException if the name is unknown
     */
    public FakeOptions host(String name) {
        try {
            host = InetAddress.getByName(Checks.notBlank("host", name));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host must be a known name or an IP address: " + name, e);
        }
        return this;
    }

    /**
     * Serves the paths under {@code /__admin}, by which programs in other languages arm faults, read requests and reset the fake.
     * The default is not to serve them.
     */
    public FakeOptions admin() {
        admin = true;
        return this;
    }

    /**
     * Serves the paths under {@code /__admin}, and requires {@code Authorization: Bearer} with this token for them. A token is
     * required if the fake listens on another interface than the loopback interface.
     */
    public FakeOptions admin(String token) {
        adminToken = Checks.notBlank("token", token);
        return admin();
    }

    InetAddress host() {
        return host;
    }

    int port() {
        return port;
    }

    /** The paths for administration; null if they are not served. */
    @Nullable AdminApi admin(FakeServer server) {
        if (!admin) {
            return null;
        }
        if (adminToken == null && !host.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "admin must have a token if the host is not a loopback address, but is " + host.getHostAddress());
        }
        return new AdminApi(server, host, adminToken);
    }
}
