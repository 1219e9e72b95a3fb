package org.throughline.reporting.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.domain.report.Breakdown;

/**
 * Writes the one statement that computes all figures. The rows of each kind are summed up twice: first for each seeker, so
 * that the second sum can tell how many seekers stand behind a figure without sorting rows.
 */
final class FigureSql {
    private static final Map<Breakdown, String> STATEMENTS = new EnumMap<>(Breakdown.class);

    static {
        for (Breakdown breakdown : Breakdown.values()) {
            STATEMENTS.put(breakdown, write(breakdown));
        }
    }

    private FigureSql() {}

    /** Answers rows of figure, group (null for all), numerator, denominator, value and seekers. */
    static String by(Breakdown breakdown) {
        return STATEMENTS.get(breakdown);
    }

    private static String write(Breakdown breakdown) {
        Map<Rows, List<Defined>> figures = FigureCatalogue.ALL.stream()
                .collect(Collectors.groupingBy(
                        defined -> defined.measure().rows(), () -> new EnumMap<>(Rows.class), Collectors.toList()));
        String counted = figures.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue(), breakdown))
                .collect(Collectors.joining(",\n"));
        String told = figures.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\nunion all\n"));
        return RowsSql.by(breakdown) + ",\n" + counted + "\n" + told;
    }

    private static String counted(Rows rows, List<Defined> figures, Breakdown breakdown) {
        String each = figures(
                figures,
                (i, measure) -> ", " + measure.numerator() + " as n" + i
                        + denominator(measure, measure.denominator() + " as d" + i)
                        + ", " + measure.behind() + " as b" + i
                        + (measure.kind() == Measure.Kind.AVERAGE ? ", sum(" + measure.of() + ") as t" + i : ""));
        String sums = figures(
                figures,
                (i, measure) -> ", sum(n" + i + ") as n" + i
                        + denominator(measure, "sum(d" + i + ") as d" + i)
                        + ", count(*) filter (where b" + i + " > 0) as s" + i
                        + (measure.kind() == Measure.Kind.AVERAGE ? ", sum(t" + i + ") as t" + i : ""));
        String all = figures(
                figures,
                (i, measure) -> ", sum(n" + i + ") as n" + i
                        + denominator(measure, "sum(d" + i + ") as d" + i)
                        + ", sum(b" + i + ") as b" + i
                        + (measure.kind() == Measure.Kind.AVERAGE ? ", sum(t" + i + ") as t" + i : ""));
        String seekers = rows.table() + "_seeker";
        boolean grouped = rows.breakdowns().contains(breakdown);
        String both = grouped
                ? "(select seeker_id, true as one_group, grp" + names(figures) + " from " + seekers
                        + " union all select seeker_id, false, null" + all + " from " + seekers
                        + " group by seeker_id) x"
                        + " group by one_group, grp"
                : "(select seeker_id, false as one_group, null::text as grp" + names(figures) + " from " + seekers
                        + ") x" + " group by one_group, grp";
        String medians = figures(
                figures,
                (i, measure) -> measure.kind() == Measure.Kind.MEDIAN
                        ? ", percentile_cont(0.5) within group (order by (" + measure.of() + ")::double precision) as m"
                                + i
                        : "");
        return seekers + " as (select seeker_id, grp" + each + " from " + rows.table() + " group by seeker_id, grp),\n"
                + rows.table() + "_sum as (select one_group, grp" + sums + " from " + both + ")"
                + (medians.isEmpty()
                        ? ""
                        : ",\n" + rows.table() + "_median as (select "
                                + (grouped
                                        ? "grouping(grp) = 0 as one_group, grp"
                                        : "false as one_group, null::text as grp")
                                + medians + " from " + rows.table()
                                + (grouped ? " group by grouping sets ((), (grp))" : "") + ")");
    }

    private static String told(Rows rows, List<Defined> figures) {
        String lines = IntStream.range(0, figures.size())
                .mapToObj(i -> line(i, figures.get(i)))
                .collect(Collectors.joining(", "));
        boolean medians = figures.stream().anyMatch(defined -> defined.measure().kind() == Measure.Kind.MEDIAN);
        return "select v.figure, x.grp, x.one_group, v.numerator, v.denominator, v.value, v.seekers from "
                + rows.table()
                + "_sum x"
                + (medians
                        ? " join " + rows.table()
                                + "_median y on y.one_group = x.one_group and y.grp is not distinct from x.grp"
                        : "")
                + " cross join lateral (values " + lines + ") v (figure, numerator, denominator, value, seekers)";
    }

    private static String line(int i, Defined defined) {
        Measure measure = defined.measure();
        String divided = "x.n" + i + "::double precision / nullif(x.d" + i + ", 0)";
        String value = switch (measure.kind()) {
            case COUNT -> "x.n" + i + "::double precision";
            case QUOTIENT -> divided;
            case PER_WEEK -> "7 * " + divided;
            case MEDIAN -> "y.m" + i;
            case AVERAGE -> "x.t" + i + "::double precision / nullif(x.n" + i + ", 0)";
        };
        return "('" + defined.key() + "', x.n" + i + "::bigint, "
                + (measure.denominator() == null ? "null::bigint" : "x.d" + i + "::bigint") + ", " + value + ", x.s" + i
                + "::int)";
    }

    private static String names(List<Defined> figures) {
        return figures(
                figures,
                (i, measure) -> ", n" + i + denominator(measure, "d" + i) + ", b" + i
                        + (measure.kind() == Measure.Kind.AVERAGE ? ", t" + i : ""));
    }

    private static String denominator(Measure measure, String sql) {
        return measure.denominator() == null ? "" : ", " + sql;
    }

    private static String figures(List<Defined> figures, Column column) {
        return IntStream.range(0, figures.size())
                .mapToObj(i -> column.of(i, figures.get(i).measure()))
                .collect(Collectors.joining());
    }

    /** What stands in a statement for the figure of this number. */
    @FunctionalInterface
    private interface Column {
        String of(int number, Measure measure);
    }
}
