package org.throughline.imports.history;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.imports.target.Work;

/** The slices of the merge: rows of one table each, and a thread's events all in one. */
final class HistorySlices {
    private static final int ROWS = 5_000;

    private HistorySlices() {}

    /** Numbers the staged rows' slices from 0, in the order of the catalogue. The same rows give the same slices. */
    static void cut(Work work) throws SQLException {
        List<Entry> all = Catalogue.all();
        String order = IntStream.range(0, all.size())
                .mapToObj(i -> "('%s', %d)".formatted(all.get(i).name(), i))
                .collect(Collectors.joining(", "));
        work.run("""
                with placed as (
                    select s.sheet, s.line, e.place,
                           (rank() over (partition by s.entry
                                         order by case when s.entry = 'events' then s.content ->> 'thread_id' end, case when s.entry <> 'events' then s.new_id end) - 1) / %d as part
                    from {staging} s join (values %s) e(entry, place) on e.entry = s.entry),
                numbered as (
                    select p.sheet, p.line, dense_rank() over (order by p.place, p.part) - 1 as slice from placed p)
                update {staging} s set slice = n.slice
                from numbered n where s.sheet = n.sheet and s.line = n.line""".formatted(ROWS, order));
    }

    static int count(Work work) throws SQLException {
        return work.query("select coalesce(max(slice), 0) + 1 from {staging}", row -> row.getInt(1))
                .get(0);
    }
}
