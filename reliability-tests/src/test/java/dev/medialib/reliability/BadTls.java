package dev.medialib.reliability;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of servers, good and bad, and the trust of the clients. */
final class BadTls {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final Map<String, HandshakeCertificates> SERVERS = new ConcurrentHashMap<>();

    /** What every client trusts. */
    static final HandshakeCertificates CLIENTS = new HandshakeCertificates.Builder()
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();

    private BadTls() {}

    /** The sockets of a server with the certificate that the name of the fault describes. */
    static ServerSocketFactory sockets(String name) {
        return SERVERS.computeIfAbsent(name, BadTls::server).sslContext().getServerSocketFactory();
    }

    private static HandshakeCertificates server(String name) {
        HeldCertificate.Builder certificate = new HeldCertificate.Builder();
        certificate.addSubjectAlternativeName(name.contains("another host") ? "other.example" : "127.0.0.1");
        if (!name.contains("self-signed")) {
            certificate.signedBy(AUTHORITY);
        }
        if (name.contains("expired")) {
            long now = System.currentTimeMillis();
            certificate.validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1));
        }
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build())
                .build();
    }
}
