package dev.replydesk.probe;

import dev.replydesk.probe.DataPaths.Opening;
import dev.replydesk.probe.Transfer.Reach;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lists the directory over data connections of every kind: servers break in one and work in the
 * other, and a client that tries one only cannot tell.
 */
final class Listings {
    private final Recorder recorder;
    private final Map<DataMode, Reach> reached = new EnumMap<>(DataMode.class);
    private final List<String> complaints = new ArrayList<>();
    private int listed;
    private int entries;
    private int unreadable;
    private boolean refusedAsUnreachable;

    Listings(Recorder recorder) {
        this.recorder = recorder;
    }

    /** RFC 959: PASV names an IPv4 address, so over IPv6 there is nothing to ask. */
    void byPasv(FtpSession session) throws SessionEndedException {
        if (session.control().peer() instanceof Inet4Address) {
            list(session, DataMode.PASV, "LIST");
        }
    }

    /** RFC 2428, with the listing of RFC 3659 where the server has it. */
    void byEpsv(FtpSession session) throws SessionEndedException {
        list(session, DataMode.EPSV, session.hasFeature("MLST") ? "MLSD" : "LIST");
    }

    /** Names alone, over the way that works. */
    void names(FtpSession session) throws SessionEndedException {
        if (session.mode().isEmpty()) {
            return;
        }
        recorder.enter(Stage.LISTING);
        Opening opening = session.paths().open(session.mode().get());
        if (opening.path().isEmpty()) {
            recorder.passed();
            complaints.add("A third data connection did not come about.");
            return;
        }
        Transfer names =
                session.transfers().receive(opening.path().get(), "NLST", "", Transfers.MAX_BYTES);
        boolean emptyAnswer = entries == 0 && names.reach() == Reach.REFUSED;
        if (!names.isDone() && !emptyAnswer) {
            complaints.add("The server answers NLST %s.".formatted(names.answer()));
        }
        recorder.passed();
    }

    /** The server connects to us: PORT, or EPRT over IPv6 and in addition. */
    void actively(FtpSession session) throws SessionEndedException {
        if (session.control().peer() instanceof Inet4Address) {
            list(session, DataMode.PORT, "LIST");
        }
        list(session, DataMode.EPRT, "LIST");
    }

    /** Where no passive mode led to a data connection, active mode tells more. */
    void activelyInNeed(FtpSession session) throws SessionEndedException {
        if (refusedAsUnreachable || reached.values().stream().noneMatch(Listings::isConnected)) {
            recorder.enter(Stage.DATA_CONNECTION);
            recorder.remark(
                    "No passive mode led to a data connection. Active mode is tried as well.");
            actively(session);
        }
    }

    private void list(FtpSession session, DataMode mode, String verb) throws SessionEndedException {
        recorder.enter(Stage.DATA_CONNECTION);
        reached.put(mode, Reach.NO_CONNECTION);
        Opening opening = session.paths().open(mode);
        recorder.passed();
        if (opening.path().isEmpty()) {
            reached.put(mode, opening.offered() ? Reach.NO_CONNECTION : Reach.NOT_OFFERED);
            return;
        }
        recorder.enter(Stage.LISTING);
        if (mode.isPassive()) {
            reached.put(mode, Reach.BROKEN);
        }
        Transfer transfer =
                session.transfers().receive(opening.path().get(), verb, "", Transfers.MAX_BYTES);
        reached.put(mode, transfer.reach());
        if (isConnected(transfer.reach())) {
            session.connects(mode);
        }
        if (transfer.reach().compareTo(Reach.REFUSED) > 0) {
            read(session, transfer, verb);
        }
        if (transfer.isDone()) {
            session.works(mode);
        } else {
            refusedAsUnreachable |= transfer.answeredWith(425);
            complaints.add(
                    "The server answers %s after %s %s.".formatted(verb, mode, transfer.answer()));
        }
        recorder.passed();
    }

    private void read(FtpSession session, Transfer transfer, String verb) {
        Listing listing = CommonsNetClient.read(transfer.content(), verb, session.system());
        session.saw(listing);
        listed++;
        entries = Math.max(entries, listing.entries().size());
        unreadable = Math.max(unreadable, listing.unreadable());
        recorder.add(
                (at, stage) ->
                        new ListingReceived(
                                at,
                                stage,
                                transfer.content().length,
                                listing.entries().size(),
                                transfer.whole(),
                                listing.unreadable(),
                                isUtf8(transfer.content())));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** An empty listing may hide a refusal; the control connection can be asked as well. */
    void lookBehindEmptiness(FtpSession session) throws SessionEndedException {
        if (listed > 0 && entries == 0 && unreadable == 0) {
            recorder.enter(Stage.LISTING);
            recorder.remark("The listing is empty. STAT asks over the control connection as well.");
            session.send("STAT", session.directory().isEmpty() ? "." : session.directory());
            recorder.passed();
        }
    }

    /** Says how the two stages went, all ways taken together. */
    void settle(FtpSession session) {
        if (reached.isEmpty()) {
            return;
        }
        long tried = reached.values().stream().filter(r -> r != Reach.NOT_OFFERED).count();
        long connected = reached.values().stream().filter(Listings::isConnected).count();
        if (connected == 0) {
            recorder.forget(Stage.LISTING);
            recorder.settle(
                    Stage.DATA_CONNECTION,
                    StageOutcome.FAILED,
                    tried == 0
                            ? "The server offers no data connection."
                            : "No data connection could be opened.");
            return;
        }
        String complaint = complaint(session, connected < tried);
        recorder.settle(
                Stage.DATA_CONNECTION,
                complaint.isEmpty() ? StageOutcome.PASSED : StageOutcome.WARNED,
                complaint);
        settleListing();
    }

    /** What is wrong with the ways that exist, where at least one of them works. */
    private String complaint(FtpSession session, boolean broken) {
        if (!isConnected(DataMode.PASV) && !isConnected(DataMode.EPSV)) {
            return "No passive mode works; most clients use no other.";
        }
        if (broken) {
            return "It works with %s only.".formatted(working());
        }
        if (reached.get(DataMode.PASV) == Reach.NOT_OFFERED) {
            return "The server refuses PASV, which older clients need.";
        }
        if (reached.get(DataMode.PORT) == Reach.NOT_OFFERED
                && reached.get(DataMode.EPRT) == Reach.NOT_OFFERED) {
            return "The server refuses active mode.";
        }
        return session.choice().other().isEmpty()
                ? ""
                : "PASV offers %s, which is not the server's address."
                        .formatted(session.choice().other());
    }

    private boolean isConnected(DataMode mode) {
        return reached.containsKey(mode) && isConnected(reached.get(mode));
    }

    private static boolean isConnected(Reach reach) {
        return reach.compareTo(Reach.NO_CONNECTION) > 0;
    }

    private String working() {
        return String.join(
                " and ",
                reached.entrySet().stream()
                        .filter(way -> isConnected(way.getValue()))
                        .map(way -> way.getKey().name())
                        .toList());
    }

    private void settleListing() {
        boolean worked = reached.containsValue(Reach.DONE);
        if (complaints.isEmpty()
                && (reached.containsValue(Reach.BROKEN) || reached.containsValue(Reach.REFUSED))) {
            complaints.add("A listing broke off.");
        }
        if (!worked) {
            recorder.settle(
                    Stage.LISTING,
                    StageOutcome.FAILED,
                    complaints.isEmpty() ? "The server sends no listing." : complaints.getFirst());
        } else if (!complaints.isEmpty()) {
            recorder.settle(Stage.LISTING, StageOutcome.WARNED, complaints.getFirst());
        } else if (entries == 0 && unreadable > 0) {
            recorder.settle(
                    Stage.LISTING,
                    StageOutcome.WARNED,
                    "The listing is in no format that clients know.");
        } else {
            recorder.settle(Stage.LISTING, StageOutcome.PASSED, "");
        }
    }
}
