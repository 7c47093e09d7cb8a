/**
 * The knowledge base, loaded from data files: what every reply code and command means, what servers
 * and clients mean by their own wordings, and the causes behind them.
 */
@ApplicationModule(allowedDependencies = {"protocol", "page"})
@NullMarked
package dev.replydesk.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
