package dev.replydesk.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skips a test where these FTP servers cannot be started; where CI is set it fails instead. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(DaemonCondition.class)
public @interface RequiresDaemon {
    /** The servers; all of them unless some are named. */
    DaemonProgram[] value() default {
        DaemonProgram.VSFTPD, DaemonProgram.PROFTPD, DaemonProgram.PURE_FTPD
    };
}
