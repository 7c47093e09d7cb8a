package dev.replydesk.logs;

import java.util.Set;

/** What the lines of a session tell of its server and its user. */
final class SessionFacts {
    private static final Set<Integer> USUAL_PORTS = Set.of(21, 990);
    private static final int IMPLICIT_PORT = 990;

    private String host = "";
    private String address = "";
    private int port;
    private String username = "";
    private boolean encrypted;
    private boolean authenticated;
    private boolean commanded;
    private boolean implicit;

    void server(String name, int number) {
        if (!name.isEmpty() && host.isEmpty()) {
            host = name;
        }
        if (number > 0 && port == 0) {
            port = number;
        }
    }

    void address(String number) {
        if (isNumber(number)) {
            address = number;
            server(number, 0);
        }
    }

    void user(String name) {
        if (username.isEmpty()) {
            username = name;
        }
    }

    void sent(String verb, String argument) {
        commanded = true;
        authenticated |= verb.equals("AUTH");
        if (verb.equals("USER")) {
            user(argument);
        }
    }

    void encrypted() {
        implicit |= !commanded && port == IMPLICIT_PORT;
        encrypted = true;
    }

    String host() {
        return host;
    }

    String address() {
        return address;
    }

    int port() {
        return port;
    }

    String username() {
        return username;
    }

    /** Whether a connection to this port may be the control connection. */
    boolean isControl(int number) {
        return USUAL_PORTS.contains(number) || number > 0 && number == port;
    }

    String security() {
        if (implicit || port == IMPLICIT_PORT) {
            return "implicit";
        }
        if (authenticated || encrypted) {
            return "explicit";
        }
        return username.isEmpty() || !commanded ? "" : "plain";
    }

    private static boolean isNumber(String name) {
        return name.indexOf(':') >= 0
                || !name.isEmpty() && name.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
