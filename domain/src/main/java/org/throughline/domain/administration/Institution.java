package org.throughline.domain.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.throughline.domain.account.Language;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.programme.TimeZoneRule;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TextRule;

/** A university, school or company that runs a programme, with what its administrators set. The slug is not theirs to change. */
@Entity
@Table(name = "institution")
public class Institution {
    private static final NumberRule HOUR = new NumberRule(0, 23, "o'clock");

    @Id
    @Column(name = "institution_id")
    private UUID id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "digest_hour")
    private int digestHour;

    @Embedded
    private InstitutionSettings settings;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Institution() {}

    /**
     * Takes the details as a whole. Refused values change nothing.
     *
     * @param isKnown whether the database can count days in a time zone of this name
     */
    public Outcome<Institution> change(Details details, Predicate<String> isKnown) {
        Checks checks = new Checks();
        Optional<String> newName = checks.take("name", TextRule.LINE.check(details.name()));
        Optional<String> newZone = checks.take("timeZone", TimeZoneRule.check(details.timeZone(), timeZone, isKnown));
        Optional<Integer> newHour = checks.take("digestHour", HOUR.check(details.digestHour()));
        details.settings().refusals().forEach(checks::refuse);
        return checks.outcome(() -> {
            name = newName.orElseThrow();
            timeZone = newZone.orElseThrow();
            language = details.language();
            digestHour = newHour.orElseThrow();
            settings = details.settings();
            return this;
        });
    }

    /** The institution, ready to be changed in part and taken again. */
    public Details details() {
        return new Details(name, timeZone, language, digestHour, settings);
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    /**
     * What an administrator sets, not checked yet.
     *
     * @param timeZone in which the institution's days begin and end, such as Europe/Berlin
     * @param language in which the server writes to people who chose none
     * @param digestHour at which hour on Monday the weekly digest is sent, 0 to 23, in the reader's time zone
     * @param settings the numbers of the craft's rules
     */
    public record Details(
            String name, String timeZone, Language language, int digestHour, InstitutionSettings settings) {
        /** In which language, until an institution says otherwise. */
        public static final Language USUAL_LANGUAGE = Language.EN;
        /** At which hour, until an institution says otherwise. */
        public static final int USUAL_DIGEST_HOUR = 7;
    }
}
