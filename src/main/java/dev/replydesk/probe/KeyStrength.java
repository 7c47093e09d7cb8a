package dev.replydesk.probe;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How strong the key and the signature of a certificate are. */
final class KeyStrength {
    /** What browsers and the systems of today accept as the least. */
    private static final int MIN_RSA_BITS = 2048;

    private static final int MIN_EC_BITS = 224;

    private KeyStrength() {}

    /** Algorithm and length, such as "RSA 2048". */
    static String words(PublicKey key) {
        int bits = bits(key);
        return bits == 0 ? key.getAlgorithm() : key.getAlgorithm() + " " + bits;
    }

    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength();
            default -> 0;
        };
    }

    /** What current clients refuse. */
    static List<String> problems(X509Certificate certificate) {
        var problems = new ArrayList<String>();
        PublicKey key = certificate.getPublicKey();
        int bits = bits(key);
        int least = key instanceof RSAPublicKey ? MIN_RSA_BITS : MIN_EC_BITS;
        if (bits > 0 && bits < least) {
            problems.add(
                    "Its key (%s) is too short; clients want %d bits."
                            .formatted(words(key), least));
        }
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (!isSelfIssued(certificate)
                && (signature.startsWith("SHA1") || signature.startsWith("MD"))) {
            problems.add(
                    "Its signature (%s) can be forged; clients want SHA-256 or better."
                            .formatted(certificate.getSigAlgName()));
        }
        return problems;
    }

    /** Nobody checks the signature of a root: it is trusted for being itself. */
    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
