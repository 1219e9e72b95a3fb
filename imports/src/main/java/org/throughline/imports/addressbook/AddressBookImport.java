package org.throughline.imports.addressbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.domain.transfer.ImportWish;
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
 * The import of a seeker's own address book. The people of a file are one slice, which is merged as a whole: who somebody is
 * depends on all the others. What was said on LinkedIn follows in further slices, since it is about contacts. Two imports of
 * one seeker wait for each other.
 */
@ApplicationScoped
public class AddressBookImport implements ImportTarget {
    private static final List<String> FOLD = List.of(
            "state",
            "close_reason",
            "follow_ups",
            "requested_at",
            "last_event_at",
            "last_asked_at",
            "waiting_since",
            "replied_at");
    private static final List<String> OF_CONTACT = List.of(
            "title",
            "imported_title",
            "organization_id",
            "imported_organization",
            "place",
            "school",
            "graduation_year",
            "linked_in_url",
            "linked_in_key",
            "linked_in_connected_on",
            "tags",
            "groups");

    /** Talks are of the profiles on both sides; the seeker's own is never an erased contact's. */
    private static final String IDENTITIES = """
            select s.sheet, s.line, 'EMAIL' as kind, a.address as word
            from {staging} s cross join unnest(s.emails) a(address)
            union all
            select s.sheet, s.line, 'PROFILE', k.key
            from {staging} s cross join unnest(array[s.linked_in_key, s.sender_key, s.recipient_key]) k(key)""";

    private Ids ids;

    /** For CDI, which makes a stand-in of it. */
    protected AddressBookImport() {}

    @Inject
    public AddressBookImport(Ids ids) {
        this.ids = ids;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ADDRESS_BOOK;
    }

    @Override
    public Set<String> formats() {
        return Arrays.stream(Format.values()).map(Format::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ImportField> fields() {
        return EnumSet.range(Field.NAME, Field.EXTERNAL_KEY).stream()
                .map(field -> ImportField.of(field, Field.REPEATED.contains(field)))
                .toList();
    }

    @Override
    public boolean isHeader(List<String> cells) {
        return BookLayout.isHeader(cells);
    }

    @Override
    public Layout layout(List<TableHead> tables, ImportWish wish) {
        return new BookLayout(wish).of(tables);
    }

    @Override
    public List<StagedColumn> columns() {
        return BookRow.columns();
    }

    @Override
    public Outcome<StagedRow> check(TableLayout table, SourceRow row) {
        return checkOf(table).apply(row);
    }

    @Override
    public Function<SourceRow, Outcome<StagedRow>> checkOf(TableLayout table) {
        return Role.talk(table.role())
                .<Function<SourceRow, Outcome<StagedRow>>>map(kind -> new TalkCheck(table, kind)::check)
                .orElseGet(() -> new ContactCheck(table, ids)::check);
    }

    @Override
    public void match(Work work) throws SQLException {
        DoNotImport.reject(work, IDENTITIES);
        new PeopleMatch(work).run();
        new PeopleChanges(work).run();
        new TalkMatch(work).run();
        for (int slice = 1; slice <= TalkMatch.slices(work); slice++) {
            TalkMerge.plan(work, slice);
        }
    }

    @Override
    public Counts counts(Work work) throws SQLException {
        return work.query("""
                        select count(*) filter (where verdict = 'CREATED'), count(*) filter (where verdict = 'UPDATED'),
                               count(*) filter (where verdict = 'UNCHANGED'), count(duplicate_of)
                        from {staging}""", row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    @Override
    public List<Preview> preview(Work work, int most) throws SQLException {
        return work.query(
                """
                select verdict, sheet, line, label, detail
                from (
                    select v.verdict, s.sheet, s.line, coalesce(concat_ws(', ', s.name, s.organization), '') as label,
                           v.detail, row_number() over (partition by v.verdict order by s.sheet, s.line) as turn
                    from (select sheet, line, nullif(concat_ws(', ', name, organization), '') as name, null::text as organization,
                                 role, outgoing, sender_name, recipient_name, verdict, detail, duplicate_of, duplicate_reason
                          from {staging} where role = 'PERSON'
                          union all
                          select sheet, line, concat_ws(' → ', sender_name, recipient_name), null, role, outgoing, sender_name,
                                 recipient_name, verdict, detail, null, null
                          from {staging} where role <> 'PERSON') s
                    cross join lateral (
                        select s.verdict, s.detail
                        union all
                        select 'POSSIBLE_DUPLICATE', coalesce(
                            (select concat_ws(', ', c.name, o.name) from contact c
                             left join organization o
                               on o.institution_id = :institution and o.seeker_id = :seeker and o.id = c.organization_id
                             where c.institution_id = :institution and c.seeker_id = :seeker and c.id = s.duplicate_of),
                            (select concat_ws(', ', d.name, d.organization) from {staging} d
                             where d.contact_id = s.duplicate_of order by d.sheet, d.line limit 1))
                        where s.duplicate_of is not null) v
                    where v.verdict is not null) rows
                where turn <= :a
                order by verdict, sheet, line""",
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
        return 1 + TalkMatch.slices(work);
    }

    @Override
    public long merge(Work work, int slice) throws SQLException {
        return new SeekersTurn(work).run(() -> slice == 0 ? people(work) : TalkMerge.merge(work, slice));
    }

    private static long people(Work work) throws SQLException {
        new NetworkMerge(work).run();
        new TalkMatch(work).run();
        return work.query("select count(*) from {staging} where role = 'PERSON'", row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void finish(Work work) throws SQLException {
        PeopleMatch.planInSets(work);
        new DuplicateFinder(work.connection(), work.institutionId(), work.ids()).amongContactsOfImport(work.importId());
    }

    @Override
    public Counts merged(Work work) throws SQLException {
        return counts(work);
    }

    @Override
    public List<UndoTable> undo() {
        return List.of(
                new UndoTable(KnownTalks.THREAD, "interview_thread", FOLD, true)
                        .withPart("thread_event", "thread_id", "p.thread_version > (i.before ->> 'version')::int"),
                new UndoTable(KnownTalks.SIGNAL, "signal", List.of(), true),
                new UndoTable("RESEARCH_NOTE", "research_note", List.of(), true),
                new UndoTable("REFERRAL", "referral", List.of(), true),
                new UndoTable("CONTACT", "contact", OF_CONTACT, true)
                        .withPart("contact_point", "contact_id", "p.position >= (i.before ->> 'points')::int"),
                new UndoTable("ORGANIZATION", "organization", List.of("sector"), true));
    }
}
