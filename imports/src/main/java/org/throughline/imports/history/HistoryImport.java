package org.throughline.imports.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.erasure.DoNotImport;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.ColumnName;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.FieldNames;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.Layout;
import org.throughline.imports.target.Preview;
import org.throughline.imports.target.StagedColumn;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;
import org.throughline.imports.target.UndoTable;
import org.throughline.imports.target.Work;

/**
 * Histories of earlier years, and exports: tables of the catalogue in one archive or workbook, related by keys. A table is
 * known by its name ({@code contacts.csv}, or a sheet {@code contacts}), a column by its header. The same file a second time
 * changes nothing.
 *
 * <p>Rows of a table with no column {@code seeker} belong to the only seeker that the file's own {@code seekers} names, as
 * in a seeker's own export.
 */
@ApplicationScoped
public class HistoryImport implements ImportTarget {
    /** Of contacts and of people of the directory; addresses of contacts stand in rows of their own. */
    private static final String IDENTITIES = """
            select s.sheet, s.line, 'PROFILE' as kind, s.said ->> 'linked_in_key' as word
            from {staging} s where s.entry in ('contacts', 'directory')
            union all
            select s.sheet, s.line, 'EMAIL', a.address
            from {staging} s
            cross join lateral (
                select s.said ->> 'email' as address
                union all
                select f.value from jsonb_array_elements_text(coalesce(s.said -> 'further_emails', '[]')) f) a
            where s.entry = 'directory'
            union all
            select s.sheet, s.line, 'EMAIL', p.said ->> 'value'
            from {staging} s
            join {staging} p
              on p.entry = 'contact_points' and p.refs ->> 'contact_id' = s.key and p.said ->> 'kind' = 'EMAIL'
            where s.entry = 'contacts'""";

    private static final String FORMAT = "THROUGHLINE";
    private static final String KEY = "key";
    private static final String SEEKER = "seeker";
    private static final Map<String, FieldNames> FIELDS = Catalogue.all().stream()
            .filter(entry -> entry.use() != Entry.Use.READ)
            .collect(Collectors.toUnmodifiableMap(Entry::name, HistoryImport::namesOf));

    private Ids ids;

    /** For the container. */
    protected HistoryImport() {}

    /** With a source of ids for new rows, each sorting after those given before. */
    @Inject
    public HistoryImport(Ids ids) {
        this.ids = ids;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.HISTORY;
    }

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public List<ImportField> fields() {
        return Catalogue.all().stream()
                .filter(entry -> entry.use() != Entry.Use.READ)
                .flatMap(entry -> fieldsOf(entry).stream())
                .toList();
    }

    private static List<ImportField> fieldsOf(Entry entry) {
        List<ImportField> fields = new ArrayList<>();
        if (entry.hasKey()) {
            fields.add(field(
                    entry, KEY, false, Optional.of("The name of the row outside; rows refer to each other by it.")));
        }
        if (entry.isOfSeeker()) {
            fields.add(field(
                    entry,
                    SEEKER,
                    false,
                    Optional.of("Whose the row is: a seeker's key, or the e-mail address of the account.")));
        }
        entry.settable()
                .forEach(column -> fields.add(field(
                        entry,
                        column.header(),
                        column.is(Column.Mark.REQUIRED),
                        column.link().map(link -> "The key of a row of %s.".formatted(link.entry())))));
        return fields;
    }

    private static ImportField field(Entry entry, String name, boolean required, Optional<String> meaning) {
        return new ImportField(Optional.of(entry.name()), name, required, false, meaning);
    }

    @Override
    public boolean isHeader(List<String> cells) {
        long given = cells.stream().filter(cell -> !cell.isBlank()).count();
        return FIELDS.values().stream().anyMatch(fields -> fields.known(cells) >= Math.max(2, given / 2));
    }

    @Override
    public Layout layout(List<TableHead> tables, ImportWish wish) {
        List<TableLayout> layouts = new ArrayList<>();
        for (TableHead table : tables) {
            FieldNames fields = FIELDS.get(role(table.name()));
            if (fields != null) {
                layouts.add(fields.layout(table, role(table.name()), of(table, wish)));
            }
        }
        if (layouts.isEmpty()) {
            throw new FileRefused(
                    FileFault.UNKNOWN_FORMAT,
                    "The file has no table of a history: its files or sheets are named contacts, threads, events, ….");
        }
        List<String> order = Catalogue.all().stream().map(Entry::name).toList();
        layouts.sort(Comparator.comparing(layout -> order.indexOf(layout.role())));
        return new Layout(FORMAT, layouts);
    }

    @Override
    public List<StagedColumn> columns() {
        return HistoryRow.STAGED;
    }

    @Override
    public Outcome<StagedRow> check(TableLayout table, SourceRow row) {
        return checkOf(table).apply(row);
    }

    @Override
    public Function<SourceRow, Outcome<StagedRow>> checkOf(TableLayout table) {
        return new HistoryRow(table, ids)::check;
    }

    @Override
    public boolean rejectsLate() {
        return true;
    }

    @Override
    public void match(Work work) throws SQLException {
        DoNotImport.reject(work, IDENTITIES);
        new HistoryMatch(work).run();
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
                select p.verdict, p.sheet, p.line, p.entry || coalesce(' ' || p.label, '') from (
                    select s.verdict, s.sheet, s.line, s.entry, coalesce(s.said ->> 'name', s.said ->> 'kind', s.key) as label,
                           row_number() over (partition by s.verdict order by s.sheet, s.line) as n
                    from {staging} s) p
                where p.n <= :a order by p.verdict, p.sheet, p.line""",
                row -> new Preview(
                        ImportVerdict.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        Optional.empty()),
                most);
    }

    @Override
    public int slices(Work work) throws SQLException {
        return HistorySlices.count(work);
    }

    @Override
    public long merge(Work work, int slice) throws SQLException {
        return new HistoryMerge(work).run(slice);
    }

    @Override
    public void finish(Work work) throws SQLException {
        new HistoryMerge(work).openThreads();
    }

    /** What was noted counts, for a run that broke off was matched again when some rows were merged already. */
    @Override
    public Counts merged(Work work) throws SQLException {
        return work.query(
                        """
                        with rows as (
                            select s.verdict, i.row_id is not null as noted, i.before is null as is_new, e.entity is null as part
                            from {staging} s
                            left join (values %s) e(entry, entity) on e.entry = s.entry
                            left join import_change i on i.institution_id = :institution and i.import_id = :import
                              and i.entity = e.entity and i.row_id = coalesce(s.row_id, s.new_id)),
                        judged as (
                            select case when part then verdict when not noted then 'UNCHANGED'
                                        when is_new then 'CREATED' when verdict = 'UNCHANGED' then 'UNCHANGED'
                                        else 'UPDATED' end as verdict
                            from rows)
                        select count(*) filter (where verdict = 'CREATED'), count(*) filter (where verdict = 'UPDATED'),
                               count(*) filter (where verdict = 'UNCHANGED')
                        from judged""".formatted(entities()), row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), 0))
                .get(0);
    }

    @Override
    public List<UndoTable> undo() {
        List<UndoTable> tables = new ArrayList<>();
        for (Entry entry : Catalogue.all()) {
            if (entry.hasKey() && entry.use() != Entry.Use.READ) {
                tables.add(undo(entry));
            } else if (entry.name().equals("cohort_advisors")) {
                tables.add(new UndoTable(HistoryMerge.COHORT_ADVISOR, entry.table(), List.of(), false));
            }
        }
        Collections.reverse(tables);
        return tables;
    }

    private static UndoTable undo(Entry entry) {
        if (entry.name().equals("events")) {
            return new UndoTable(entry.entity().orElseThrow(), entry.table(), List.of(), false);
        }
        Stream<String> own = Stream.concat(
                entry.settable().stream()
                        .filter(column -> !column.is(Column.Mark.ONCE))
                        .map(Column::name),
                Derived.isOnce(entry) ? Stream.empty() : Derived.columns(entry).stream());
        Stream<String> folded = entry.name().equals("threads") ? ThreadReplay.foldedColumns().stream() : Stream.empty();
        UndoTable table = new UndoTable(
                entry.entity().orElseThrow(),
                entry.table(),
                Stream.concat(own, folded).distinct().toList(),
                true);
        return entry.name().equals("contacts")
                ? table.withPart("contact_point", "contact_id", HistoryMerge.POINT_ADDED)
                : table;
    }

    private static String entities() {
        return Catalogue.all().stream()
                .map(entry -> "('%s', %s)"
                        .formatted(
                                entry.name(),
                                entry.entity().map("'%s'"::formatted).orElse("null")))
                .collect(Collectors.joining(", "));
    }

    private static FieldNames namesOf(Entry entry) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        fieldsOf(entry).forEach(field -> names.put(field.name(), Set.of()));
        return FieldNames.of(names);
    }

    /** A file's or a sheet's name as the catalogue has it: without folders, ending, or the number of a second sheet. */
    static String role(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.replaceFirst("\\.(csv|txt)$", "")
                .strip()
                .replaceFirst(" \\d+$", "")
                .replace(' ', '_');
    }

    /** What is wished for the columns of one table; the wishes for others are theirs. */
    private static ImportWish of(TableHead table, ImportWish wish) {
        Set<String> names = table.columns().stream().map(ColumnName::folded).collect(Collectors.toSet());
        Map<String, String> own = wish.columns().entrySet().stream()
                .filter(column -> names.contains(ColumnName.folded(column.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ImportWish(wish.format(), wish.encoding(), wish.delimiter(), own);
    }
}
