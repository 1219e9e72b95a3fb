package org.throughline.imports.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.duplicate.DuplicateFinder;
import org.throughline.imports.erasure.DoNotImport;
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
 * The import of a directory: each table of the file whose columns name people. What the institution sends counts: a cell that
 * says something replaces what is known, an empty cell changes nothing, groups and further addresses are added.
 */
@ApplicationScoped
public class DirectoryImport implements ImportTarget {
    private static final String FORMAT = "DIRECTORY";
    private static final List<StagedColumn> COLUMNS = List.of(
            new StagedColumn("sort_key", "text collate \"C\" not null"),
            new StagedColumn("external_key", "text"),
            new StagedColumn("name", "text not null"),
            new StagedColumn("email", "text"),
            new StagedColumn("further_emails", "text[]"),
            new StagedColumn("phone", "text"),
            new StagedColumn("linked_in_url", "text"),
            new StagedColumn("linked_in_key", "text"),
            new StagedColumn("organization", "text"),
            new StagedColumn("title", "text"),
            new StagedColumn("sector", "text"),
            new StagedColumn("place", "text"),
            new StagedColumn("school", "text"),
            new StagedColumn("graduation_year", "int"),
            new StagedColumn("groups", "text[]"),
            new StagedColumn("topics", "text"),
            new StagedColumn("monthly_limit", "int"),
            new StagedColumn("first_sheet", "int default null"),
            new StagedColumn("first_line", "bigint default null"),
            new StagedColumn("alias", "boolean default false"),
            new StagedColumn("target_id", "uuid default null"),
            new StagedColumn("verdict", "text default null"));

    private static final String IDENTITIES = """
            select s.sheet, s.line, 'EMAIL' as kind, a.address as word
            from {staging} s cross join unnest(array_append(s.further_emails, s.email)) a(address)
            union all
            select s.sheet, s.line, 'PROFILE', s.linked_in_key from {staging} s""";

    @Override
    public ImportKind kind() {
        return ImportKind.DIRECTORY;
    }

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public List<ImportField> fields() {
        return Arrays.stream(DirectoryField.values())
                .map(field -> ImportField.of(field, false))
                .toList();
    }

    @Override
    public boolean isHeader(List<String> cells) {
        return DirectoryField.NAMES.known(cells) >= 2;
    }

    @Override
    public Layout layout(List<TableHead> tables, ImportWish wish) {
        List<TableLayout> layouts = tables.stream()
                .map(table -> DirectoryField.NAMES.layout(table, "directory", wish))
                .filter(layout -> DirectoryField.suffice(layout.positions()))
                .toList();
        if (layouts.isEmpty()) {
            throw new FileRefused(
                    FileFault.UNKNOWN_FORMAT,
                    "No table of the file has a column with names. Call it \"name\", or \"first name\" and \"last name\", or say"
                            + " which column it is.");
        }
        return new Layout(FORMAT, layouts);
    }

    @Override
    public List<StagedColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Outcome<StagedRow> check(TableLayout table, SourceRow row) {
        return checkOf(table).apply(row);
    }

    @Override
    public Function<SourceRow, Outcome<StagedRow>> checkOf(TableLayout table) {
        return new DirectoryCheck(table)::check;
    }

    @Override
    public boolean previewsEarly() {
        return true;
    }

    @Override
    public void match(Work work) throws SQLException {
        DoNotImport.reject(work, IDENTITIES);
        new DirectoryMatch(work).run();
    }

    @Override
    public Counts counts(Work work) throws SQLException {
        return work.query(
                        """
                select count(*) filter (where verdict is null), count(*) filter (where verdict = 'UPDATED'),
                       count(*) filter (where verdict = 'UNCHANGED'), (select count(*) from (%s) d)
                from {staging}""".formatted(namesakes("")),
                        row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    @Override
    public List<Preview> preview(Work work, int most) throws SQLException {
        return work.query(
                """
                (select 'CREATED', s.sheet, s.line, concat_ws(', ', s.name, s.organization), null::text
                 from {staging} s where s.verdict is null order by s.sheet, s.line limit :a)
                union all
                (select 'UPDATED', s.sheet, s.line, concat_ws(', ', s.name, s.organization), %s
                 from {staging} s
                 join directory_person p on p.institution_id = :institution and p.id = s.target_id
                 where s.verdict = 'UPDATED' order by s.sheet, s.line limit :a)
                union all
                (select 'UNCHANGED', s.sheet, s.line, concat_ws(', ', s.name, s.organization), null::text
                 from {staging} s where s.verdict = 'UNCHANGED' order by s.sheet, s.line limit :a)
                union all
                %s""".formatted(
                        DirectoryColumn.differences(), "(" + namesakes(" order by s.sheet, s.line limit :a") + ")"),
                row -> new Preview(
                        ImportVerdict.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))),
                most);
    }

    /** New people with the name of one who is known. */
    private static String namesakes(String order) {
        return """
                select 'POSSIBLE_DUPLICATE', s.sheet, s.line, concat_ws(', ', s.name, s.organization),
                       concat_ws(', ', p.name, p.organization)
                from {staging} s
                cross join lateral (
                    select p.name, p.organization from directory_person p
                    where p.institution_id = :institution and p.deleted_at is null and p.name_key = fold(s.name)
                    limit 1) p
                where s.verdict is null""" + order;
    }

    @Override
    public int slices(Work work) throws SQLException {
        return DirectoryMerge.SLICES.cut(work);
    }

    @Override
    public boolean mergesSideBySide() {
        return true;
    }

    @Override
    public long merge(Work work, int slice) throws SQLException {
        return new DirectoryMerge(work).run(slice);
    }

    @Override
    public void finish(Work work) throws SQLException {
        work.run("analyze directory_person");
        work.run("set local enable_nestloop = off");
        new DuplicateFinder(work.connection(), work.institutionId(), work.ids()).inDirectoryOfImport(work.importId());
    }

    @Override
    public Counts merged(Work work) throws SQLException {
        return work.query("""
                        select created, updated, (select count(*) from {staging}) - created - updated, duplicates
                        from (select count(*) filter (where before is null) as created,
                                     count(*) filter (where before is not null) as updated
                              from import_change where institution_id = :institution and import_id = :import) changes
                        cross join (select count(*) as duplicates from possible_duplicate
                                    where institution_id = :institution and import_id = :import) pairs""", row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    @Override
    public List<UndoTable> undo() {
        return List.of(new UndoTable(DirectoryMerge.ENTITY, "directory_person", DirectoryColumn.names(), true));
    }
}
