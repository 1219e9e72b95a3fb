package org.throughline.reporting.chart;

/** How a text of a chart looks. */
public enum Lettering {
    TITLE(17, true, false),
    NOTE(12, false, false),
    LABEL(13, false, true),
    VALUE(13, true, false);

    private final int size;
    private final boolean bold;
    private final boolean fromTheEnd;

    Lettering(int size, boolean bold, boolean fromTheEnd) {
        this.size = size;
        this.bold = bold;
        this.fromTheEnd = fromTheEnd;
    }

    /** How high, in the chart's units. */
    public int size() {
        return size;
    }

    /** Whether it stands out. */
    public boolean bold() {
        return bold;
    }

    /** Whether the place given is where it ends, rather than where it begins. */
    public boolean fromTheEnd() {
        return fromTheEnd;
    }
}
