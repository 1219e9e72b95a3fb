package org.throughline.imports.roster;

import static org.throughline.imports.roster.RosterSql.refusal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.target.Work;

/**
 * People who stand in the file more than once. The first row counts. A later one may say the same, all of it or a part;
 * what it says beyond that or otherwise is neither dropped nor guessed at: the row is rejected and names the first.
 */
final class RosterRepeats {
    private static final String FIND = """
            update {staging} s
            set first_place = f.first_place
            from (select place,
                         least(case when account_id is not null then min(place) over (partition by account_id) end,
                               case when external_key is not null then min(place) over (partition by external_key) end,
                               case when email_key is not null then min(place) over (partition by email_key) end,
                               case when username_key is not null then min(place) over (partition by username_key) end)
                         as first_place
                  from {staging}) f
            where s.place = f.place and f.first_place < f.place""";

    /** A repeat of a row that is itself one says something that the very first does not say. */
    private static final String REJECT = refusal(
                    "case %s else %s end".formatted(contradictingColumn(), Fact.EMAIL.place()),
                    RefusalCode.ALREADY_EXISTS,
                    "'The person stands in line ' || f.line || case when f.sheet <> s.sheet then ' of another table' else '' end"
                            + " || ' already, which says something else.'")
            + """
            from {staging} s
            join {staging} f on f.place = s.first_place
            where f.first_place is not null or %s""".formatted(contradiction());

    private RosterRepeats() {}

    /** Finds them, and rejects those that contradict. */
    static void run(Work work) throws SQLException {
        work.run(FIND);
        work.reject(REJECT);
    }

    private static String contradictingColumn() {
        return Arrays.stream(Fact.values())
                .map(fact -> "when %s then %s".formatted(contradicts(fact), fact.place()))
                .collect(Collectors.joining(" "));
    }

    private static String contradiction() {
        return Arrays.stream(Fact.values()).map(RosterRepeats::contradicts).collect(Collectors.joining(" or "));
    }

    private static String contradicts(Fact fact) {
        String column = fact.column();
        String differs = switch (fact) {
            case ROLES, ADVISOR_OF -> "not s.%1$s <@ f.%1$s".formatted(column);
            case EMAIL, USERNAME, COHORT ->
                "s.%1$s is not null and s.%1$s_key is distinct from f.%1$s_key".formatted(column);
            case ADVISOR_EMAIL -> "s.advisor_key is not null and s.advisor_key is distinct from f.advisor_key";
            case EXTERNAL_KEY, NAME, LEVEL, GOAL_DATE, TARGET, TIME_ZONE, ACTIVE ->
                "s.%1$s is not null and s.%1$s is distinct from f.%1$s".formatted(column);
        };
        return fact.isErasable()
                ? "(%s or '%2$s' = any(s.cleared) and not '%2$s' = any(f.cleared))".formatted(differs, column)
                : "(%s)".formatted(differs);
    }
}
