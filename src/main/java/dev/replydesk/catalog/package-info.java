/** The knowledge base: what every reply code and command means, loaded from data files. */
@ApplicationModule(allowedDependencies = {"protocol", "page"})
@NullMarked
package dev.replydesk.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
