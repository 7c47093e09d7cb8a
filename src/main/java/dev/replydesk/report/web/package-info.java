/** The report as a page, live and finished. */
@NullMarked
package dev.replydesk.report.web;

import org.jspecify.annotations.NullMarked;
