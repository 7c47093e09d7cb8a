/** The pages that compare two codes. */
@NullMarked
package dev.replydesk.comparison.web;

import org.jspecify.annotations.NullMarked;
