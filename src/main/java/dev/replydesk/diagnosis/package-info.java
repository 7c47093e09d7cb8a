/** Reads a transcript and says what each line means and what went wrong, citing its evidence. */
@ApplicationModule(allowedDependencies = {"protocol", "catalog", "transcript"})
@NullMarked
package dev.replydesk.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
