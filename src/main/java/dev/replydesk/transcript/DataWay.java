package dev.replydesk.transcript;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.transcript.Transcript.Entry;
import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.NoActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to a data connection, and how far it led.
 *
 * @param command PASV, EPSV, PORT or EPRT
 * @param tries how often it was asked for
 * @param agreed how often the server agreed
 * @param connected how often a connection came about
 * @param transferred how often the transfer over it ended well
 * @param place the address and port of the first connection; empty when there was none
 * @param failure why the first connection that failed did so; empty when none did
 * @param encryption what the first encrypted connection used; empty when none was encrypted
 * @param resumed whether every encrypted connection resumed the TLS session
 */
public record DataWay(
        String command,
        int tries,
        int agreed,
        int connected,
        int transferred,
        String place,
        String failure,
        String encryption,
        boolean resumed) {
    private static final Set<String> COMMANDS = Set.of("PASV", "EPSV", "PORT", "EPRT");
    private static final Set<String> TRANSFERS =
            Set.of("LIST", "MLSD", "NLST", "RETR", "STOR", "APPE", "STOU");

    /** The ways that a session tried, in the order in which it did. */
    public static List<DataWay> of(Transcript transcript) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Tally current = null;
        for (Entry entry : transcript.session().toList()) {
            if (entry.event() instanceof CommandSent sent
                    && COMMANDS.contains(sent.command().verb())) {
                current = tallies.computeIfAbsent(sent.command().verb(), Tally::new);
                current.tries++;
                current.open = false;
            } else if (current != null) {
                current.count(entry);
            }
        }
        var ways = new ArrayList<DataWay>();
        tallies.values().forEach(tally -> ways.add(tally.way()));
        return ways;
    }

    /** What is counted while the transcript is read. */
    private static final class Tally {
        private final String command;
        private int tries;
        private int agreed;
        private int connected;
        private int transferred;
        private String place = "";
        private String failure = "";
        private @Nullable String encryption;
        private boolean resumed = true;
        private boolean open;

        Tally(String command) {
            this.command = command;
        }

        void count(Entry entry) {
            switch (entry.event()) {
                case ReplyReceived received -> count(entry, received);
                case Connected to when to.channel() == Channel.DATA ->
                        connected(to.address(), to.port());
                case ActiveConnection from when from.fromServer() ->
                        connected(from.address(), from.port());
                case ConnectFailed failed when failed.channel() == Channel.DATA ->
                        failed(failed.failure().words());
                case NoActiveConnection none -> failed("the server did not connect");
                case TlsFailed failed when failed.channel() == Channel.DATA ->
                        failed("the TLS handshake failed");
                case TlsEstablished tls when tls.channel() == Channel.DATA -> encrypted(tls);
                default -> {}
            }
        }

        private void count(Entry entry, ReplyReceived received) {
            boolean completed = received.reply().code().outcome() == Outcome.POSITIVE_COMPLETION;
            if (entry.verb().equals(command) && completed) {
                agreed++;
            } else if (TRANSFERS.contains(entry.verb()) && completed && open) {
                transferred++;
                open = false;
            }
        }

        private void connected(String address, int port) {
            connected++;
            open = true;
            if (place.isEmpty()) {
                place = address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
            }
        }

        private void failed(String words) {
            open = false;
            if (failure.isEmpty()) {
                failure = words;
            }
        }

        private void encrypted(TlsEstablished tls) {
            if (encryption == null) {
                encryption = tls.protocol();
            }
            resumed &= tls.resumed();
        }

        DataWay way() {
            return new DataWay(
                    command,
                    tries,
                    agreed,
                    connected,
                    transferred,
                    place,
                    failure,
                    encryption == null ? "" : encryption,
                    encryption != null && resumed);
        }
    }
}
