package dev.medialib.core.transport;

import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates for one test run. */
final class Tls {
    static final HeldCertificate LOCALHOST = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .build();

    private Tls() {}

    static HandshakeCertificates server(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    }

    static SSLContext serverContext() {
        return server(LOCALHOST).sslContext();
    }

    static HandshakeCertificates trusting(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
    }

    static HandshakeCertificates client() {
        return trusting(LOCALHOST);
    }
}
