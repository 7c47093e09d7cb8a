/** The settings that concern the application as a whole. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.replydesk.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
