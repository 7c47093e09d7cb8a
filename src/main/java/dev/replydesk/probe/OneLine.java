package dev.replydesk.probe;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text without control characters. A carriage return or line feed in it would send a second command
 * to the target.
 */
@Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", flags = Pattern.Flag.DOTALL)
@jakarta.validation.ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface OneLine {
    String message() default
            "Line breaks and other control characters are not allowed: each would start a command"
                    + " of its own.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
