package org.throughline.reporting.chart;

/**
 * What something is drawn for; each canvas has its own colours. The three of the series are told apart by people who see
 * colours differently too, and stand out from paper, light or dark, by 3 to 1 at least.
 */
public enum Ink {
    PAPER("#ffffff", "#16181d"),
    TEXT("#1d2129", "#f0f2f5"),
    MUTED("#59606b", "#a8b0bd"),
    LINE("#c9ced6", "#474d58"),
    FIRST("#0b6bb0", "#58b0ee"),
    SECOND("#c75000", "#f29a4a"),
    THIRD("#7d848f", "#8e96a3");

    private final String light;
    private final String dark;

    Ink(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour on white paper, as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** The colour where the surroundings are dark, as {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** That of a chart's series, from 0; there are three. */
    static Ink ofSeries(int series) {
        return switch (series) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            case 2 -> THIRD;
            default -> throw new IllegalArgumentException("A chart has three series at most.");
        };
    }
}
