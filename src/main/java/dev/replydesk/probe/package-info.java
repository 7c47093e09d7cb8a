/** Holds a real FTP session with a target and records it. The only home of Commons Net. */
@ApplicationModule(
        allowedDependencies = {
            "protocol",
            "catalog",
            "transcript",
            "diagnosis",
            "report",
            "settings",
            "page"
        })
@NullMarked
package dev.replydesk.probe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
