package org.throughline.imports.target;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Ids;

/**
 * One import's own view of the database while a step of it runs. Statements name {@code :institution}, {@code :import},
 * {@code :seeker}, {@code :account}, and {@code {staging}} for the staging table, which has beside the target's columns
 * {@code sheet int}, {@code line bigint}, {@code cells text[]} (null unless the target rejects late). Its rows were given
 * in the order of the file; a row is named by sheet and line.
 *
 * @param connection in the step's transaction
 * @param institutionId the tenant
 * @param importId the import
 * @param accountId who imports
 * @param seekerId whose network; empty where it is the institution's
 * @param staging the staging table, with its schema
 * @param ids for new rows
 */
public record Work(
        Connection connection,
        UUID institutionId,
        UUID importId,
        UUID accountId,
        Optional<UUID> seekerId,
        String staging,
        Ids ids) {
    private static final Pattern PARAMETER =
            Pattern.compile("(?<!:):(institution|import|seeker|account|a|b|c|d)\\b|\\{staging}");

    /** Runs a statement; {@code :a} to {@code :d} are the further values. Returns how many rows it changed. */
    public int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** The rows that a query answers. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(reader.read(rows));
            }
            return answer;
        }
    }

    /**
     * Rejects staged rows: they leave the staging table and are listed with their cells.
     *
     * @param rows a query of {@code sheet}, {@code line}, {@code column_name}, {@code code} (a
     *     {@link org.throughline.domain.shared.RefusalCode}), {@code reason}; each row at most once
     */
    public int reject(String rows, Object... values) throws SQLException {
        return run("""
                with refused as (%s), gone as (
                    delete from {staging} s using refused r where s.sheet = r.sheet and s.line = r.line
                    returning s.sheet, s.line, s.cells, r.column_name, r.code, r.reason)
                insert into import_rejection (institution_id, import_id, sheet, line, column_name, code, reason, cells)
                select :institution, :import, sheet, line, column_name, code, reason, coalesce(cells, '{}') from gone
                on conflict (institution_id, import_id, sheet, line) do nothing""".formatted(rows), values);
    }

    private PreparedStatement prepare(String sql, Object... further) throws SQLException {
        List<Object> values = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        String positional = parameters.replaceAll(found -> {
            if (found.group(1) == null) {
                return Matcher.quoteReplacement(staging);
            }
            values.add(value(found.group(1), further));
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(positional);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private Object value(String parameter, Object... further) {
        return switch (parameter) {
            case "institution" -> institutionId;
            case "import" -> importId;
            case "account" -> accountId;
            case "seeker" -> seekerId.orElseThrow();
            default -> further[parameter.charAt(0) - 'a'];
        };
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
