package dev.replydesk.probe;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import java.net.InetAddress;
import java.util.List;

/** Looks whether the other addresses of the name can be connected to as well. */
final class OtherAddresses {
    private static final int MOST = 4;

    /** As Java writes it; servers of one's own machine often listen on one family only. */
    private static final String LOOPBACK_V6 = "0:0:0:0:0:0:0:1";

    private final ProbeTarget target;
    private final ProbeSettings settings;
    private final TargetPolicy policy;

    OtherAddresses(ProbeTarget target, ProbeSettings settings, TargetPolicy policy) {
        this.target = target;
        this.settings = settings;
        this.policy = policy;
    }

    /** Those after the one that worked; those before it were tried already. */
    void lookAt(List<InetAddress> addresses, InetAddress chosen, SideWork side, Recorder recorder) {
        addresses.stream()
                .skip(addresses.indexOf(chosen) + 1L)
                .filter(address -> policy.allows(address, target.port()))
                .limit(MOST)
                .forEach(
                        address ->
                                side.start(
                                        Stage.CONNECT,
                                        SessionPurpose.OTHER_ADDRESS,
                                        recording -> connect(address, recording)));
    }

    private void connect(InetAddress address, Recorder recording) throws SessionEndedException {
        try (var connection = new FtpConnection(target, recording, settings, null)) {
            if (connection.connect(address, target.port())) {
                connection.await(settings.replyTimeout());
            }
        }
    }

    /**
     * Where one address works, another that does not is a fault as well: clients that try it first
     * fail or wait. What this machine itself cannot reach says nothing.
     */
    static void judge(Recorder recorder) {
        if (recorder.outcome(Stage.CONNECT).filter(StageOutcome.PASSED::equals).isPresent()) {
            recorder.events()
                    .filter(ConnectFailed.class::isInstance)
                    .map(ConnectFailed.class::cast)
                    .filter(failed -> failed.channel() == Channel.CONTROL)
                    .filter(OtherAddresses::isTheServersFault)
                    .findFirst()
                    .ifPresent(
                            failed ->
                                    recorder.settle(
                                            Stage.CONNECT,
                                            StageOutcome.WARNED,
                                            "%s, another address of the name: %s."
                                                    .formatted(
                                                            failed.address(),
                                                            failed.failure().words())));
        }
    }

    /** Over IPv6 silence may as well come from a network of ours that has none. */
    private static boolean isTheServersFault(ConnectFailed failed) {
        boolean newWorld = failed.address().contains(":");
        boolean here = failed.address().startsWith("127.") || failed.address().equals(LOOPBACK_V6);
        return !here
                && (failed.failure() == ConnectFailure.REFUSED
                        || failed.failure() == ConnectFailure.TIMED_OUT && !newWorld);
    }
}
