/** The form that takes a log. */
@NullMarked
package dev.replydesk.logs.web;

import org.jspecify.annotations.NullMarked;
