/** The outermost layer: home page, smart box, error pages and what every response carries. */
@ApplicationModule(allowedDependencies = {"protocol", "catalog", "comparison", "settings", "page"})
@NullMarked
package dev.replydesk.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
