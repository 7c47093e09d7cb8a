package dev.replydesk.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Reports in the database. */
interface ReportRepository extends JpaRepository<ReportEntity, String> {

    List<ReportEntity> findByCreatedAtBefore(Instant moment);

    @Modifying
    @Query(
            "update ReportEntity report set report.status = :interrupted"
                    + " where report.status in :open and report.createdAt < :moment")
    int interrupt(ReportStatus interrupted, Collection<ReportStatus> open, Instant moment);
}
