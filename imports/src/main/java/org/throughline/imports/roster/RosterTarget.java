package org.throughline.imports.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.Layout;
import org.throughline.imports.target.Preview;
import org.throughline.imports.target.StagedColumn;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;
import org.throughline.imports.target.UndoTable;
import org.throughline.imports.target.Work;

/**
 * Accounts, seekers, cohorts and advisors from a file. New accounts have no password, and nobody gets mail. Roles and
 * advisors of cohorts are added, never taken away. Whoever imports cannot deactivate their own account.
 */
@ApplicationScoped
public class RosterTarget implements ImportTarget {
    /** What {@link #match} finds out. */
    private static final List<StagedColumn> FOUND = List.of(
            new StagedColumn("by_key", "uuid default null"),
            new StagedColumn("by_email", "uuid default null"),
            new StagedColumn("by_username", "uuid default null"),
            new StagedColumn("account_id", "uuid default null"),
            new StagedColumn("seeker_id", "uuid default null"),
            new StagedColumn("is_new", "boolean not null default false"),
            new StagedColumn("is_new_seeker", "boolean not null default false"),
            new StagedColumn("first_place", "bigint default null"),
            new StagedColumn("verdict", "text default null"),
            new StagedColumn("changes", "text default null"),
            new StagedColumn("slice", "int default null"));

    /** Nothing is found out yet: match may run again on the same rows. */
    private static final String FORGET = """
            update {staging} s
            set account_id = null, seeker_id = null, is_new = false, is_new_seeker = false, first_place = null,
                verdict = null, changes = null, slice = null
            where s.verdict is not null""";

    @Override
    public ImportKind kind() {
        return ImportKind.ROSTER;
    }

    @Override
    public Set<String> formats() {
        return Arrays.stream(RosterFormat.values()).map(RosterFormat::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ImportField> fields() {
        return Arrays.stream(RosterField.values())
                .map(field -> ImportField.of(field, false))
                .toList();
    }

    @Override
    public boolean isHeader(List<String> cells) {
        return RosterFormat.isHeader(cells);
    }

    @Override
    public Layout layout(List<TableHead> tables, ImportWish wish) {
        List<TableLayout> rosters = tables.stream()
                .flatMap(head -> RosterFormat.read(head, wish).stream())
                .toList();
        if (rosters.isEmpty()) {
            throw new FileRefused(
                    FileFault.UNKNOWN_FORMAT,
                    "No line names the columns of a roster: one of email, external_key or username, and one more.");
        }
        return new Layout(rosters.get(0).role(), rosters);
    }

    @Override
    public List<StagedColumn> columns() {
        List<StagedColumn> columns = new ArrayList<>(Arrays.stream(Fact.values())
                .map(fact -> new StagedColumn(fact.column(), fact.type()))
                .toList());
        columns.add(new StagedColumn("cleared", "text[] not null"));
        columns.add(new StagedColumn("new_roles", "text[] not null"));
        columns.add(new StagedColumn("renames", "boolean not null"));
        columns.add(new StagedColumn("places", "text[] not null"));
        columns.add(generated("place", "bigint", "sheet::bigint * 1099511627776 + line"));
        columns.add(generated("email_key", "text", "lower(email)"));
        columns.add(generated("username_key", "text", "lower(username)"));
        columns.add(generated("cohort_key", "text", "fold(cohort)"));
        columns.add(generated("advisor_key", "text", "lower(advisor_email)"));
        columns.addAll(FOUND);
        return columns;
    }

    private static StagedColumn generated(String name, String type, String expression) {
        return new StagedColumn(name, "%s generated always as (%s) stored".formatted(type, expression));
    }

    @Override
    public Outcome<StagedRow> check(TableLayout table, SourceRow row) {
        return checkOf(table).apply(row);
    }

    @Override
    public Function<SourceRow, Outcome<StagedRow>> checkOf(TableLayout table) {
        Map<String, Integer> positions = table.positions();
        return row -> new RosterRow(new RosterCells(table, positions, row)).read();
    }

    @Override
    public void match(Work work) throws SQLException {
        planInSets(work);
        work.run(FORGET);
        RosterIdentity.run(work);
        RosterRepeats.run(work);
        RosterChecks.run(work);
        RosterPlan.run(work);
    }

    @Override
    public Counts counts(Work work) throws SQLException {
        return work.query("""
                        select count(*) filter (where verdict = 'CREATED'), count(*) filter (where verdict = 'UPDATED'),
                               count(*) filter (where verdict = 'UNCHANGED')
                        from {staging}""", row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), 0))
                .get(0);
    }

    @Override
    public List<Preview> preview(Work work, int most) throws SQLException {
        return work.query(
                """
                select verdict, sheet, line, label, changes
                from (select s.*, concat_ws(' ', coalesce(s.name, a.name), '<' || coalesce(s.email, a.email) || '>',
                                            case when coalesce(s.email, a.email) is null then coalesce(s.external_key, s.username) end)
                                  as label,
                             row_number() over (partition by s.verdict order by s.place) as turn
                      from {staging} s
                      left join account a on a.institution_id = :institution and a.id = s.account_id
                      where s.verdict is not null) s
                where turn <= :a
                order by verdict, place""",
                row -> new Preview(
                        ImportVerdict.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))),
                most);
    }

    @Override
    public int slices(Work work) throws SQLException {
        return work.query("select coalesce(max(slice), 0) + 1 from {staging}", row -> row.getInt(1))
                .get(0);
    }

    @Override
    public long merge(Work work, int slice) throws SQLException {
        planInSets(work);
        return RosterMerge.run(work, slice);
    }

    @Override
    public void finish(Work work) throws SQLException {
        planInSets(work);
        RosterCohorts.link(work);
    }

    /**
     * Where the database has no statistics yet, as right after the first import, it would go through all accounts once for
     * each row. What is joined here are sets.
     */
    private static void planInSets(Work work) throws SQLException {
        work.run("set local enable_nestloop = off");
    }

    @Override
    public Counts merged(Work work) throws SQLException {
        return counts(work);
    }

    @Override
    public List<UndoTable> undo() {
        return List.of(
                new UndoTable("COHORT_ADVISOR", "cohort_advisor", List.of(), false),
                new UndoTable(
                        "SEEKER", "seeker", List.of("cohort_id", "level", "goal_date", "target", "time_zone"), true),
                new UndoTable(
                        "ACCOUNT",
                        "account",
                        List.of("email", "name", "roles", "external_key", "username", "deactivated_at"),
                        true),
                new UndoTable("COHORT", "cohort", List.of(), true));
    }
}
