/** The form that starts a probe. */
@NullMarked
package dev.replydesk.probe.web;

import org.jspecify.annotations.NullMarked;
