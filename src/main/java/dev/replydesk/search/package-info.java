/** Finds codes, causes, wordings, commands and comparisons for whatever people paste. */
@ApplicationModule(allowedDependencies = {"protocol", "catalog", "comparison"})
@NullMarked
package dev.replydesk.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
