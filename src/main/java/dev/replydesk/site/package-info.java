/** The outermost layer: home page, smart box, error pages and what every response carries. */
@ApplicationModule(
        allowedDependencies = {
            "page",
            "protocol",
            "catalog",
            "comparison",
            "search",
            "settings",
            "probe",
            "logs",
            "report"
        })
@NullMarked
package dev.replydesk.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
