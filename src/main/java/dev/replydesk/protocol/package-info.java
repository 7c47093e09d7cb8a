/** The words of RFC 959 and its successors: plain Java, no sockets and no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.replydesk.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
