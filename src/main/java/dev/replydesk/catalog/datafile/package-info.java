/** Data files: what stands in them, and in which file and line it is wrong. */
@NamedInterface("datafile")
@NullMarked
package dev.replydesk.catalog.datafile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
