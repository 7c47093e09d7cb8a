/** What a page tells machines: its one address, what it is about, and whether it is for them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.replydesk.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
