/** The JSON API: records of its own, so that the inside may change. No feature knows it. */
@ApplicationModule(
        allowedDependencies = {
            "protocol",
            "catalog",
            "transcript",
            "diagnosis",
            "report",
            "comparison",
            "search",
            "probe",
            "logs"
        })
@NullMarked
package dev.replydesk.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
