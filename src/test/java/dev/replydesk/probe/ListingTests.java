package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTests {
    private static final String UNIX =
            """
            total 8
            drwxr-xr-x    2 0        0            4096 Nov 23 07:00 .
            -rw-r--r--    1 0        0              27 Nov 23 07:00 welcome.txt
            drwxr-xr-x    2 0        0            4096 Nov 23 07:00 incoming
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UNIX Type: L8", "", "Windows_NT", "no such system"})
    void unixListingIsReadWhateverTheServerCallsItself(String system) {
        assertThat(read(UNIX, "LIST", system))
                .isEqualTo(
                        List.of(
                                new Listing.Entry("welcome.txt", 27, true),
                                new Listing.Entry("incoming", 4096, false)));
    }

    @Test
    void windowsListingIsReadThoughTheServerSaysUnix() {
        String listing =
                "01-02-24  10:11AM       <DIR>          dir\n"
                        + "01-02-24  10:11AM                   27 a b.txt\n";
        assertThat(read(listing, "LIST", "UNIX Type: L8"))
                .containsExactly(
                        new Listing.Entry("dir", 0, false), new Listing.Entry("a b.txt", 27, true));
    }

    @Test
    void machineListingIsRead() {
        assertThat(read("type=file;size=5; a.txt\ntype=cdir; /\n", "MLSD", ""))
                .contains(new Listing.Entry("a.txt", 5, true));
    }

    @Test
    void linesThatNameNothingAreCounted() {
        Listing listing = CommonsNetClient.read(bytes("hello\nworld\n"), "LIST", "UNIX");
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.unreadable()).isEqualTo(2);
    }

    @Test
    void lineThatIsTooLongForNameIsNotLookedAt() {
        String line = "-rw-r--r-- 1 0 0 27 Nov 23 07:00 " + "x".repeat(5_000) + "\n";
        Listing listing = CommonsNetClient.read(bytes(line), "LIST", "UNIX");
        assertThat(listing).isEqualTo(new Listing(List.of(), 1));
    }

    @Test
    void listingOfManyLinesIsReadInPart() {
        String many =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "size=1;\n")
                        .collect(Collectors.joining());
        Listing listing = CommonsNetClient.read(bytes(many), "MLSD", "UNIX");
        assertThat(listing.entries().size() + listing.unreadable()).isBetween(1, 20_000);
    }

    @Test
    void namesThatWouldBreakCommandAreNoCandidates() {
        var listing =
                new Listing(
                        List.of(
                                new Listing.Entry("good.txt", 10, true),
                                new Listing.Entry("b\r\nDELE x", 10, true),
                                new Listing.Entry("../up", 10, true),
                                new Listing.Entry("broken\uFFFD", 10, true),
                                new Listing.Entry("empty", 0, true),
                                new Listing.Entry("big", 2_000_000, true),
                                new Listing.Entry("folder", 10, false)),
                        0);
        assertThat(listing.smallFiles(1_000_000)).containsExactly("good.txt");
    }

    private static List<Listing.Entry> read(String listing, String verb, String system) {
        return CommonsNetClient.read(bytes(listing), verb, system).entries();
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
