package dev.replydesk.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A cause in the database. */
@Entity
@Table(name = "cause")
class CauseEntity {
    @Id private String id = "";
    private String title = "";
    private String stage = "";
    private String explanation = "";
    private String serverAdvice = "";
    private String clientAdvice = "";
    private String codes = "";

    @ElementCollection
    @CollectionTable(name = "cause_check", joinColumns = @JoinColumn(name = "cause"))
    @OrderColumn(name = "position")
    @Column(name = "sentence")
    private List<String> howToBeSure = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cause_fix", joinColumns = @JoinColumn(name = "cause"))
    @OrderColumn(name = "position")
    private List<FixRow> fixes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "look_alike", joinColumns = @JoinColumn(name = "cause"))
    @OrderColumn(name = "position")
    private List<LookAlikeRow> lookAlikes = new ArrayList<>();

    protected CauseEntity() {}

    CauseEntity(Cause cause) {
        id = cause.id();
        title = cause.title();
        stage = cause.stage();
        explanation = cause.explanation();
        serverAdvice = cause.advice().server();
        clientAdvice = cause.advice().client();
        codes = Csv.ofNumbers(cause.codes());
        howToBeSure.addAll(cause.howToBeSure());
        cause.fixes().stream().map(FixRow::of).forEach(fixes::add);
        cause.lookAlikes().stream().map(LookAlikeRow::of).forEach(lookAlikes::add);
    }

    Cause toCause() {
        return new Cause(
                id,
                title,
                stage,
                explanation,
                new Cause.Advice(serverAdvice, clientAdvice),
                Csv.numbers(codes),
                howToBeSure,
                fixes.stream().map(FixRow::toFix).toList(),
                lookAlikes.stream().map(LookAlikeRow::toLookAlike).toList());
    }

    /** A fix as the database keeps it. */
    @Embeddable
    record FixRow(String product, String advice, String place, String snippet) {
        static FixRow of(Cause.CauseFix fix) {
            return new FixRow(fix.product(), fix.text(), fix.file(), fix.snippet());
        }

        Cause.CauseFix toFix() {
            return new Cause.CauseFix(product, advice, place, snippet);
        }
    }

    /** A look-alike as the database keeps it. */
    @Embeddable
    record LookAlikeRow(String other, String tell) {
        static LookAlikeRow of(Cause.LookAlike lookAlike) {
            return new LookAlikeRow(lookAlike.cause(), lookAlike.tell());
        }

        Cause.LookAlike toLookAlike() {
            return new Cause.LookAlike(other, tell);
        }
    }
}
