package org.throughline.graphql.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportWish;

/** The wishes of an input as the domain knows them: each column once. */
final class ColumnWishes {
    private ColumnWishes() {}

    static Outcome<ImportWish> of(CheckImportInput input) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<ColumnWishInput> columns = input.columns() == null ? List.of() : input.columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnWishInput wish = columns.get(i);
            String field = wish.field() == null ? "" : wish.field().strip();
            if (fields.putIfAbsent(wish.column(), field) != null) {
                return Outcome.refused(
                        Refusal.of(RefusalCode.CONFLICTING, "A column can be one thing only; name it once.")
                                .at("column")
                                .at(Integer.toString(i))
                                .at("columns"));
            }
        }
        return Outcome.done(new ImportWish(
                Optional.ofNullable(input.format()),
                Optional.ofNullable(input.encoding()),
                Optional.ofNullable(input.delimiter()),
                fields));
    }
}
