package org.throughline.imports.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;

/**
 * What the columns of one table are taken for.
 *
 * @param head the table
 * @param role which of the kind's tables it is, such as {@code contacts}; one of its own words
 * @param fields for each column, counted from 0, the name of the field that it is; empty for one that is not imported
 */
public record TableLayout(TableHead head, String role, List<Optional<String>> fields) {
    /** Blanks, no-break spaces and invisible marks, which come with text copied from web pages. */
    private static final Pattern MARGIN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    public TableLayout {
        fields = List.copyOf(fields);
    }

    /** Where each field stands, the first column of a field counting. */
    public Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int position = i;
            fields.get(i).ifPresent(field -> positions.putIfAbsent(field, position));
        }
        return positions;
    }

    /** What a row says at a position, without blanks around it; empty when it says nothing. */
    public static Optional<String> cell(SourceRow row, int position) {
        String text = row.cell(position);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean clean = text.charAt(0) > ' '
                && text.charAt(0) < 127
                && text.charAt(text.length() - 1) > ' '
                && text.charAt(text.length() - 1) < 127;
        String stripped = clean ? text : MARGIN.matcher(text).replaceAll("");
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }
}
