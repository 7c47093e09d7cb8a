/** Reads logs of FTP clients and servers into transcripts. */
@ApplicationModule(allowedDependencies = {"protocol", "transcript", "report", "page"})
@NullMarked
package dev.replydesk.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
