package org.throughline.imports.directory;

import static org.throughline.imports.job.StagingCopy.orNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;
import org.throughline.imports.job.StagingCopy;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

/** What a row must be to name a person of the directory. A reason names the column as the file calls it. */
final class DirectoryCheck {
    private static final NumberRule YEAR = new NumberRule(1900, 2200, "as a year");
    private static final NumberRule MONTHLY = new NumberRule(0, 100, "interviews a month");
    private static final int MOST_GROUPS = 50;

    private final Map<DirectoryField, Integer> positions = new EnumMap<>(DirectoryField.class);
    private final List<String> columns;

    DirectoryCheck(TableLayout table) {
        table.positions().forEach((field, position) -> positions.put(DirectoryField.valueOf(field), position));
        this.columns = table.head().columns();
    }

    Outcome<StagedRow> check(SourceRow row) {
        Checks checks = new Checks();
        Optional<String> name = checks.take(place(DirectoryField.NAME), TextRule.LINE.check(name(row)));
        Optional<String> key = text(checks, row, DirectoryField.EXTERNAL_KEY);
        Optional<EmailAddress> email = take(checks, row, DirectoryField.EMAIL, EmailAddress::parse);
        List<String> further = further(checks, row);
        Optional<LinkedInProfile> profile = take(checks, row, DirectoryField.LINKED_IN, LinkedInProfile::parse);
        Optional<Integer> year = take(checks, row, DirectoryField.GRADUATION_YEAR, raw -> number(raw, YEAR));
        Optional<Integer> limit = take(checks, row, DirectoryField.MONTHLY_LIMIT, raw -> number(raw, MONTHLY));
        Optional<List<String>> groups = take(checks, row, DirectoryField.GROUPS, DirectoryCheck::groups);
        Optional<String> phone = text(checks, row, DirectoryField.PHONE);
        Optional<String> organization = text(checks, row, DirectoryField.ORGANIZATION);
        Optional<String> title = text(checks, row, DirectoryField.TITLE);
        Optional<String> sector = text(checks, row, DirectoryField.SECTOR);
        Optional<String> place = text(checks, row, DirectoryField.PLACE);
        Optional<String> school = text(checks, row, DirectoryField.SCHOOL);
        Optional<String> topics = take(checks, row, DirectoryField.TOPICS, TextRule.PARAGRAPH::check);
        return checks.outcome(() -> {
            Optional<String> address = email.map(EmailAddress::value);
            Optional<String> profileKey = profile.map(LinkedInProfile::key);
            String sortKey = address.map(text -> text.toLowerCase(Locale.ROOT))
                    .or(() -> key)
                    .or(() -> profileKey)
                    .orElse("");
            return StagedRow.of(
                    sortKey,
                    orNull(key),
                    name.orElseThrow(),
                    orNull(address),
                    further.isEmpty() ? null : StagingCopy.array(further),
                    orNull(phone),
                    orNull(profile.map(LinkedInProfile::url)),
                    orNull(profileKey),
                    orNull(organization),
                    orNull(title),
                    orNull(sector),
                    orNull(place),
                    orNull(school),
                    orNull(year),
                    groups.map(StagingCopy::array).orElse(null),
                    orNull(topics),
                    orNull(limit));
        });
    }

    private String name(SourceRow row) {
        return cell(row, DirectoryField.NAME)
                .orElseGet(() -> Stream.of(DirectoryField.FIRST_NAME, DirectoryField.LAST_NAME)
                        .flatMap(field -> cell(row, field).stream())
                        .collect(Collectors.joining(" ")));
    }

    private List<String> further(Checks checks, SourceRow row) {
        List<String> further = new ArrayList<>();
        for (DirectoryField field : List.of(DirectoryField.EMAIL_2, DirectoryField.EMAIL_3)) {
            take(checks, row, field, EmailAddress::parse).ifPresent(email -> further.add(email.value()));
        }
        return further;
    }

    private Optional<String> text(Checks checks, SourceRow row, DirectoryField field) {
        return take(checks, row, field, TextRule.LINE::check);
    }

    private <T> Optional<T> take(
            Checks checks, SourceRow row, DirectoryField field, Function<String, Outcome<T>> check) {
        Optional<String> cell = cell(row, field);
        return cell.isEmpty() ? Optional.empty() : checks.take(place(field), check.apply(cell.get()));
    }

    private Optional<String> cell(SourceRow row, DirectoryField field) {
        Integer position = positions.get(field);
        return position == null ? Optional.empty() : TableLayout.cell(row, position);
    }

    private String place(DirectoryField field) {
        Integer position = positions.get(field);
        if (position != null) {
            return columns.get(position);
        }
        return Stream.of(DirectoryField.LAST_NAME, DirectoryField.FIRST_NAME)
                .filter(positions::containsKey)
                .findFirst()
                .map(positions::get)
                .map(columns::get)
                .orElse(field.name());
    }

    private static Outcome<Integer> number(String raw, NumberRule rule) {
        try {
            return rule.check(Integer.parseInt(raw));
        } catch (NumberFormatException noNumber) {
            return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a whole number such as 3."));
        }
    }

    private static Outcome<List<String>> groups(String raw) {
        Checks checks = new Checks();
        Set<String> groups = new LinkedHashSet<>();
        Arrays.stream(raw.split(";"))
                .filter(part -> !part.isBlank())
                .forEach(part ->
                        checks.takeIfGiven("", part, TextRule.TAG::check).ifPresent(groups::add));
        checks.require(
                groups.size() <= MOST_GROUPS,
                "",
                () -> Refusal.of(RefusalCode.TOO_LONG, "Must not be more than " + MOST_GROUPS + " groups."));
        return checks.outcome(() -> List.copyOf(groups));
    }
}
