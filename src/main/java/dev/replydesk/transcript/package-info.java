/** What was seen on the wire, in order and in time. */
@ApplicationModule(allowedDependencies = "protocol")
@NullMarked
package dev.replydesk.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
