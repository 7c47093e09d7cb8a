package dev.replydesk.probe;

import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TranscriptEvent;

/** Hears of a probe's events as they happen, on the thread of the probe. */
interface ProbeListener {
    void seen(TranscriptEvent event);

    void ended(StageResult stage);
}
