package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Dialogues as they stand in logs, each with the verdict that it must lead to. In the file "== name
 * | level | cause" opens one; then come "@ address" for a control connection, "> command", "<
 * reply", "! what the client says", "ftp> what the user types" with the command it implies behind
 * "=>", and "# what the server writes into its own log".
 */
class DialogueTests {
    private record Dialogue(String name, String level, String cause, List<String> lines) {}

    @TestFactory
    Stream<DynamicTest> dialogues() throws IOException {
        return read().stream()
                .map(dialogue -> DynamicTest.dynamicTest(dialogue.name(), () -> check(dialogue)));
    }

    private static void check(Dialogue dialogue) {
        Diagnosis diagnosis = DiagnosisFixture.diagnose(transcript(dialogue.lines()));
        String first =
                diagnosis.findings().isEmpty() ? "-" : diagnosis.findings().getFirst().cause();
        assertThat(diagnosis.verdict().level().name().toLowerCase() + " " + first)
                .as(() -> diagnosis.verdict() + " " + diagnosis.findings())
                .isEqualTo(dialogue.level() + " " + dialogue.cause());
    }

    private static Transcript transcript(List<String> lines) {
        var session = TranscriptBuilder.session();
        for (String line : lines) {
            String text = line.length() > 2 ? line.substring(2) : "";
            switch (line.charAt(0)) {
                case '@' -> session.connected(Channel.CONTROL, text, 21);
                case '>' -> session.sent(text);
                case '<' -> session.received(text.split("\\\\n"));
                case '!' -> session.said(text, "");
                case '#' -> session.noted(text);
                case 'f' -> {
                    String[] parts = line.split(" => ");
                    session.said(parts[0], parts[1]);
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        return session.build();
    }

    private static List<Dialogue> read() throws IOException {
        try (var file = DialogueTests.class.getResourceAsStream("dialogues.txt")) {
            String text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var dialogues = new ArrayList<Dialogue>();
            for (String block : text.split("(?m)^== ")) {
                if (block.isBlank()) {
                    continue;
                }
                List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
                List<String> head =
                        Arrays.stream(lines.getFirst().split("\\|")).map(String::strip).toList();
                dialogues.add(
                        new Dialogue(
                                head.get(0),
                                head.get(1),
                                head.get(2),
                                lines.subList(1, lines.size())));
            }
            return dialogues;
        }
    }
}
