package dev.replydesk.probe;

import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TranscriptEvent;

/** Hears of a probe's events as they happen, on the thread of the probe. */
interface ProbeListener {
    /** For what nobody follows. */
    ProbeListener NOBODY =
            new ProbeListener() {
                @Override
                public void seen(TranscriptEvent event) {}

                @Override
                public void ended(StageResult stage) {}
            };

    void seen(TranscriptEvent event);

    void ended(StageResult stage);
}
