package org.throughline.persistence.outreach;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.domain.outreach.OutreachContext;
import org.throughline.domain.outreach.OutreachContext.Referrer;
import org.throughline.domain.outreach.Situation;
import org.throughline.domain.referral.NamePermission;

/** Rows of facts, made into what the domain calls the situation of a message. */
final class Facts {
    private final List<Tuple> rows;

    private Facts(List<Tuple> rows) {
        this.rows = rows;
    }

    /** The situation; empty when there is no addressee. */
    static Optional<Situation> of(List<Tuple> rows) {
        Facts facts = new Facts(rows);
        return facts.first("NAME").map(facts::situation);
    }

    private Situation situation(String contactName) {
        Tuple seeker = rowsOf("SEEKER").findFirst().orElseThrow();
        Optional<String> email = first("EMAIL");
        OutreachContext context = new OutreachContext(
                Optional.of(contactName),
                email.isPresent(),
                first("PURPOSE"),
                all("NOTE"),
                rowsOf("REFERRER")
                        .map(row -> new Referrer(words(row), NamePermission.valueOf(row.get("more", String.class))))
                        .toList(),
                all("COMMITMENT"),
                all("OTHER"));
        return new Situation(
                context,
                words(seeker),
                seeker.get("more", String.class),
                email,
                first("ORGANIZATION"),
                first("MINUTES").map(Integer::valueOf),
                first("HELD").map(LocalDate::parse));
    }

    private Optional<String> first(String sort) {
        return rowsOf(sort).map(Facts::words).findFirst();
    }

    private List<String> all(String sort) {
        return rowsOf(sort).map(Facts::words).toList();
    }

    private Stream<Tuple> rowsOf(String sort) {
        return rows.stream().filter(row -> row.get("sort", String.class).equals(sort));
    }

    private static String words(Tuple row) {
        return row.get("words", String.class);
    }
}
