/** Keeps and shows what a probe saw; a report without a keeper expires. */
@ApplicationModule(
        allowedDependencies = {"protocol", "catalog", "transcript", "diagnosis", "settings"})
@NullMarked
package dev.replydesk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
