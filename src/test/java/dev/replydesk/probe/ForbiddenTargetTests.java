package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.ScriptedFtpServer;
import dev.replydesk.testing.Watchman;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Public mode connects to no address inside, however it is spelt or offered. What counts is who
 * knocks: a watchman stands behind each loopback address.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForbiddenTargetTests {
    static final ProbeSettings SETTINGS =
            new ProbeSettings(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    10,
                    List.of(),
                    "");

    private Watchman oldWorld;
    private Watchman newWorld;

    @BeforeAll
    void post() {
        oldWorld = Watchman.on("127.0.0.1", 0);
        newWorld = Watchman.on("::1", oldWorld.port());
    }

    @AfterAll
    void nobodyCame() {
        assertThat(oldWorld.visitors() + newWorld.visitors()).isZero();
        oldWorld.close();
        newWorld.close();
    }

    /** By kind: this host, one address inside another, private and metadata, everything else. */
    static Stream<String> spellings() {
        return """
               127.0.0.1 127.0.0.1. 127.1 127.0.1 127.127.127.127 127.255.255.254 2130706433
               0x7f000001 0x7f.0.0.1 0x7f.1 017700000001 localhost LOCALHOST localhost.
               ip6-localhost 0 0.0.0.0 0x0 0.0.0.1 [::1] ::1 0:0:0:0:0:0:0:1 :: [::]

               ::ffff:127.0.0.1 [::ffff:127.0.0.1] ::ffff:7f00:1 ::127.0.0.1 ::7f00:1
               64:ff9b::7f00:1 64:ff9b::127.0.0.1 64:ff9b:1::7f00:1 2002:7f00:1:: 2001:0:7f00:1::
               ::ffff:0:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe 64:ff9b::a9fe:a9fe
               2002:a9fe:a9fe:: 2002:c0a8:101::1

               10.0.0.1 10.1 167772161 0xa000001 172.16.0.1 172.31.255.254 192.168.0.1 192.168.1
               3232235777 100.64.0.1 100.127.255.254 100.100.100.200 169.254.169.254 2852039166
               0xa9fea9fe 169.254.43518 192.0.0.192 168.63.129.16 fd00:ec2::254 fc00::1 fec0::1
               fe80::1 fe80::1%1 fe80::1%lo

               192.0.2.1 198.51.100.7 203.0.113.9 2001:db8::1 3fff::1 100::1 198.18.0.1
               198.19.255.254 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
               ff02::1 ff05::1:3 5f00::1
               """
                .strip()
                .lines()
                .flatMap(line -> Stream.of(line.strip().split(" ")))
                .filter(host -> !host.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void spellingOfForbiddenAddressIsNotConnectedTo(String host) {
        assertNobodyIsAsked(
                ProbeRun.of(oldWorld.port())
                        .inPublic(List.of(), "")
                        .to(host, new SystemNameResolver(SETTINGS))
                        .run());
    }

    @Test
    void nameWithForbiddenAddressesOnlyIsNotConnectedTo() {
        assertNobodyIsAsked(
                ProbeRun.of(oldWorld.port())
                        .inPublic(List.of(), "")
                        .to("evil.example", name -> addresses("127.0.0.1", "::1", "10.0.0.1"))
                        .run());
    }

    @Test
    void forbiddenPortOfAllowedAddressIsNotConnectedTo() {
        assertNobodyIsAsked(
                ProbeRun.of(oldWorld.port())
                        .inPublic(List.of("127.0.0.1/32"), "21")
                        .to("allowed.example", name -> addresses("127.0.0.1"))
                        .run());
    }

    @Test
    void nameThatChangesItsAddressIsLookedUpOnce() {
        var asked = new ArrayList<String>();
        NameResolver rebinding =
                name -> {
                    asked.add(name);
                    return addresses(asked.size() == 1 ? "127.0.0.1" : "::1");
                };
        try (var server = ScriptedFtpServer.playing("! stall\n")) {
            Transcript transcript =
                    ProbeRun.of(server.port())
                            .waiting(Duration.ofMillis(300))
                            .inPublic(List.of("127.0.0.1/32"), "")
                            .to("rebinding.example", rebinding)
                            .run();
            assertThat(asked).containsExactly("rebinding.example");
            assertThat(transcript.all(Connected.class))
                    .isNotEmpty()
                    .allMatch(connected -> connected.address().equals("127.0.0.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,0,0,1", "127,0,0,1", "169,254,169,254", "0,0,0,0"})
    void passivePortThatIsForbiddenIsNotConnectedTo(String address) {
        try (var server = ScriptedFtpServer.playing(session(offerOf(address, oldWorld)))) {
            Transcript transcript =
                    ProbeRun.of(server.port())
                            .with(Security.PLAIN)
                            .inPublic(List.of("127.0.0.1/32"), Integer.toString(server.port()))
                            .to("allowed.example", name -> addresses("127.0.0.1"))
                            .run();
            assertThat(ProbeRun.codes(transcript)).contains(227);
            assertThat(transcript.all(Connected.class)).hasSize(1);
        }
    }

    @Test
    void extendedPassiveReplyWithAddressOfItsOwnIsNotFollowed() {
        String reply =
                "< 229 Entering Extended Passive Mode (|2|::1|%d|)".formatted(newWorld.port());
        try (var server = ScriptedFtpServer.playing(session("< 500 No PASV\n> EPSV\n" + reply))) {
            Transcript transcript =
                    ProbeRun.of(server.port())
                            .with(Security.PLAIN)
                            .inPublic(List.of("127.0.0.1/32"), Integer.toString(server.port()))
                            .to("allowed.example", name -> addresses("127.0.0.1"))
                            .run();
            assertThat(ProbeRun.codes(transcript)).contains(229);
            assertThat(transcript.all(Connected.class)).hasSize(1);
        }
    }

    @Test
    void portThatIsAllowedIsConnectedTo() {
        try (var welcoming = Watchman.on("127.0.0.1", 0);
                var server = ScriptedFtpServer.playing(session(offerOf("127,0,0,1", welcoming)))) {
            Transcript transcript =
                    ProbeRun.of(server.port())
                            .with(Security.PLAIN)
                            .inPublic(List.of("127.0.0.1/32"), "1024-65535")
                            .to("allowed.example", name -> addresses("127.0.0.1"))
                            .run();
            assertThat(transcript.all(Connected.class))
                    .extracting(Connected::port)
                    .contains(welcoming.port());
        }
    }

    private static String offerOf(String address, Watchman behind) {
        return "< 227 Entering Passive Mode (%s,%d,%d)."
                .formatted(address, behind.port() / 256, behind.port() % 256);
    }

    /** Up to the command that asks for passive mode, which gets this reply. */
    private static String session(String reply) {
        return """
               < 220 Ready
               > USER anonymous
               < 230 Hello
               """
                + SessionScript.LOOKING_AROUND
                + "> PASV\n"
                + reply
                + "\n> *\n< 500 No\n> *\n< 500 No\n> *\n< 500 No\n> *\n< 221 Bye\n";
    }

    private void assertNobodyIsAsked(Transcript transcript) {
        assertThat(transcript.all(Connected.class)).isEmpty();
        assertThat(transcript.all(ConnectFailed.class))
                .allMatch(failed -> failed.failure() == ConnectFailure.FORBIDDEN);
        assertThat(oldWorld.visitors() + newWorld.visitors()).isZero();
    }

    private static List<InetAddress> addresses(String... literals) {
        return List.of(literals).stream().map(ForbiddenTargetTests::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }
}
