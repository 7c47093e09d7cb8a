/** Two to four reply codes side by side: what separates them and where each belongs. */
@ApplicationModule(allowedDependencies = {"protocol", "catalog", "catalog :: datafile", "page"})
@NullMarked
package dev.replydesk.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
