package dev.replydesk.probe;

import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import java.net.InetAddress;
import java.util.List;

/** Looks whether the other addresses of the name can be connected to as well. */
final class OtherAddresses {
    private static final int MOST = 4;

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
        try (var connection =
                new FtpConnection(
                        target.hostWithoutBrackets(),
                        recording,
                        settings,
                        recording.timetable(),
                        null)) {
            if (connection.connect(address, target.port())) {
                connection.await(settings.replyTimeout());
            }
        }
    }
}
