package org.throughline.imports.addressbook;

import static org.throughline.imports.job.StagingCopy.orNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

/**
 * What a row must be to tell of a person. It is accepted as a whole or refused with every reason, each with the column as
 * the file calls it; no cell that is imported is dropped silently.
 */
final class ContactCheck {
    private static final NumberRule YEAR = new NumberRule(1900, 2200, "as a year");
    /** As many as a contact can have, of each. */
    private static final int MOST_ADDRESSES = 20;

    private static final int MOST_WORDS = 50;
    /** What Google calls its own groups: everybody one ever kept, and the favourites. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("mycontacts", "starred");

    private static final Pattern STAR = Pattern.compile("^\\* ?");

    private final Cells cells;
    private final Format format;
    private final Ids ids;

    ContactCheck(TableLayout table, Ids ids) {
        this.cells = new Cells(table);
        this.format = Role.format(table.role());
        this.ids = ids;
    }

    Outcome<StagedRow> check(SourceRow row) {
        Checks checks = new Checks();
        cells.checkForm(checks, row);
        Optional<String> name = checks.take(nameColumn(), TextRule.LINE.check(name(row)));
        Optional<String> title = line(checks, row, Field.TITLE);
        Optional<String> organization = line(checks, row, Field.ORGANIZATION);
        Optional<String> sector = line(checks, row, Field.SECTOR);
        Optional<String> place = line(checks, row, Field.PLACE);
        Optional<String> school = line(checks, row, Field.SCHOOL);
        Optional<String> referredBy = line(checks, row, Field.REFERRED_BY);
        Optional<String> externalKey = line(checks, row, Field.EXTERNAL_KEY);
        Optional<Integer> year = cells.take(checks, row, Field.GRADUATION_YEAR, ContactCheck::year);
        Optional<LocalDate> connectedOn = cells.take(checks, row, Field.CONNECTED_ON, ConnectedOn::parse);
        Optional<LinkedInProfile> profile = cells.take(checks, row, Field.LINKED_IN, LinkedInProfile::parse);
        List<String> emails = several(checks, row, Field.EMAIL, Separators.OF_WORDS, MOST_ADDRESSES, Reach::email);
        List<String> phones = several(checks, row, Field.PHONE, Separators.OF_NAMES, MOST_ADDRESSES, Reach::phone);
        List<String> links = several(checks, row, Field.LINK, Separators.OF_LINKS, MOST_ADDRESSES, Reach::link);
        List<String> tags = several(checks, row, Field.TAGS, Separators.OF_WORDS, MOST_WORDS, this::tag).stream()
                .filter(tag -> !tag.isEmpty())
                .toList();
        List<String> groups = several(checks, row, Field.GROUPS, Separators.OF_NAMES, MOST_WORDS, TextRule.LINE::check);
        Optional<String> note = note(checks, row);
        return checks.outcome(() -> {
            Optional<LinkedInProfile> known = profile.or(() -> profileAmong(links));
            return new StagedPerson(
                            name.orElseThrow(),
                            title,
                            organization,
                            sector,
                            place,
                            school,
                            year,
                            known,
                            connectedOn,
                            emails,
                            phones,
                            links.stream().filter(link -> !isProfile(link)).toList(),
                            tags,
                            groups,
                            note,
                            referredBy,
                            externalKey)
                    .staged(format, ids);
        });
    }

    private String nameColumn() {
        return cells.column(Field.NAME, Field.LAST_NAME, Field.FIRST_NAME);
    }

    private String name(SourceRow row) {
        return cells.first(row, Field.NAME)
                .orElseGet(() -> Stream.of(Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)
                        .flatMap(field -> cells.first(row, field).stream())
                        .collect(Collectors.joining(" ")));
    }

    private Optional<String> line(Checks checks, SourceRow row, Field field) {
        return cells.take(checks, row, field, TextRule.LINE::check);
    }

    private List<String> several(
            Checks checks,
            SourceRow row,
            Field field,
            Separators separators,
            int most,
            Function<String, Outcome<String>> check) {
        Set<String> values = new LinkedHashSet<>(cells.all(checks, row, field, separators, check));
        checks.require(
                values.size() <= most,
                cells.column(field),
                () -> Refusal.of(RefusalCode.OUT_OF_RANGE, "Must not be more than %d.".formatted(most)));
        return new ArrayList<>(values);
    }

    /** A group that the program itself made says nothing; those it offers are marked with a star. */
    private Outcome<String> tag(String raw) {
        String plain = STAR.matcher(raw).replaceFirst("");
        boolean starred = plain.length() < raw.length();
        return starred && OF_THE_PROGRAM.contains(plain.toLowerCase(Locale.ROOT))
                ? Outcome.done("")
                : TextRule.TAG.check(plain);
    }

    /** Several columns of notes make one note. */
    private Optional<String> note(Checks checks, SourceRow row) {
        List<String> notes = cells.all(checks, row, Field.NOTE, Separators.NONE, Outcome::done);
        return notes.isEmpty()
                ? Optional.empty()
                : checks.take(cells.column(Field.NOTE), TextRule.PARAGRAPH.check(String.join("\n", notes)));
    }

    private static Outcome<Integer> year(String raw) {
        try {
            return YEAR.check(Integer.parseInt(raw));
        } catch (NumberFormatException noNumber) {
            return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a year such as 2019."));
        }
    }

    private static Optional<LinkedInProfile> profileAmong(List<String> links) {
        return links.stream()
                .filter(ContactCheck::isProfile)
                .findFirst()
                .map(link -> LinkedInProfile.parse(link).orElseThrow());
    }

    private static boolean isProfile(String link) {
        return LinkedInProfile.parse(link) instanceof Outcome.Done<LinkedInProfile>;
    }

    /** What an accepted row says of one person. */
    private record StagedPerson(
            String name,
            Optional<String> title,
            Optional<String> organization,
            Optional<String> sector,
            Optional<String> place,
            Optional<String> school,
            Optional<Integer> graduationYear,
            Optional<LinkedInProfile> profile,
            Optional<LocalDate> connectedOn,
            List<String> emails,
            List<String> phones,
            List<String> links,
            List<String> tags,
            List<String> groups,
            Optional<String> note,
            Optional<String> referredBy,
            Optional<String> externalKey) {

        private StagedRow staged(Format format, Ids ids) {
            return new BookRow()
                    .set("role", BookRow.PERSON)
                    .set("new_contact_id", ids.next().toString())
                    .set("new_organization_id", ids.next().toString())
                    .set("new_note_id", ids.next().toString())
                    .set("new_referral_id", ids.next().toString())
                    .set("source", format.contactSource().name())
                    .set("note_source", format.source())
                    .set("name", name)
                    .set("title", orNull(title))
                    .set("organization", orNull(organization))
                    .set("sector", orNull(sector))
                    .set("place", orNull(place))
                    .set("school", orNull(school))
                    .set("graduation_year", orNull(graduationYear))
                    .set("linked_in_url", orNull(profile.map(LinkedInProfile::url)))
                    .set("linked_in_key", orNull(profile.map(LinkedInProfile::key)))
                    .set("connected_on", orNull(connectedOn))
                    .set("emails", emails)
                    .set("phones", phones)
                    .set("links", links)
                    .set("tags", tags)
                    .set("groups", groups)
                    .set("note", orNull(note))
                    .set("referred_by", orNull(referredBy))
                    .set("external_key", orNull(externalKey))
                    .staged();
        }
    }
}
