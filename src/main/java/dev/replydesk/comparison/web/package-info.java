/** The pages that compare two to four codes. */
@NullMarked
package dev.replydesk.comparison.web;

import org.jspecify.annotations.NullMarked;
