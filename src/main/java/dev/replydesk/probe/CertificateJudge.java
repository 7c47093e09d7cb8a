package dev.replydesk.probe;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Judges dates, name and trust of a certificate apart, so that one fault does not hide another. */
final class CertificateJudge {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** Read once: the authorities that Java trusts do not change while it runs. */
    private static final Set<TrustAnchor> ANCHORS = defaultAnchors();

    private final Clock clock;

    CertificateJudge(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with the certificate of the server itself. */
    List<String> leaf(X509Certificate[] chain, String authType, Socket socket) {
        var problems = new ArrayList<>(alone(chain[0]));
        if (!isTrusted(chain)) {
            problems.add(
                    chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal())
                            ? "It is self-signed: no authority vouches for it."
                            : "No authority that Java trusts stands behind it; an intermediate"
                                    + " certificate may be missing, or the authority is private.");
        }
        if (!nameFits(chain[0], authType, socket)) {
            problems.add("It is not issued for the host name that was asked for.");
        }
        return problems;
    }

    /** What is wrong with a certificate whatever stands around it: dates, key, signature. */
    List<String> alone(X509Certificate certificate) {
        var problems = new ArrayList<>(dates(certificate));
        problems.addAll(KeyStrength.problems(certificate));
        return problems;
    }

    private List<String> dates(X509Certificate certificate) {
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            return List.of("It expired on " + day(certificate.getNotAfter()) + ".");
        }
        return now.isBefore(certificate.getNotBefore().toInstant())
                ? List.of("It is not valid before " + day(certificate.getNotBefore()) + ".")
                : List.of();
    }

    private static String day(Date date) {
        return DAY.format(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }

    /** Trusted at a time within its dates: an expired certificate may still be a trusted one. */
    private static boolean isTrusted(X509Certificate[] chain) {
        try {
            var selector = new X509CertSelector();
            selector.setCertificate(chain[0]);
            var parameters = new PKIXBuilderParameters(ANCHORS, selector);
            parameters.setRevocationEnabled(false);
            parameters.setDate(new Date(chain[0].getNotAfter().getTime() - 1_000));
            parameters.addCertStore(
                    CertStore.getInstance(
                            "Collection", new CollectionCertStoreParameters(Arrays.asList(chain))));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }

    /** Asks JSSE, with nothing but this certificate trusted, so that only the name can fail. */
    private static boolean nameFits(X509Certificate leaf, String authType, Socket socket) {
        try {
            KeyStore only = KeyStore.getInstance(KeyStore.getDefaultType());
            only.load(null, null);
            only.setCertificateEntry("leaf", leaf);
            for (TrustManager manager : managers(only)) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    extended.checkServerTrusted(new X509Certificate[] {leaf}, authType, socket);
                }
            }
            return true;
        } catch (CertificateException mismatch) {
            return false;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Set<TrustAnchor> defaultAnchors() {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .map(authority -> new TrustAnchor(authority, null))
                    .collect(Collectors.toSet());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
