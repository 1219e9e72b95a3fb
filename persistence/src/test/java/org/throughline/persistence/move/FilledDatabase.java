package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;

/** The demonstration, and beside it what is hard to carry. */
final class FilledDatabase {

    private static final String ODD = "E'Zoë \\\\. \\\\N\\t|\\r\\n\\\\\\\\ \"quoted\" {a,b} — 面談 \\U0001F91D \\u202E'";

    private static final List<String> ODD_ROWS = List.of(
            "update contact set interest = " + ODD + ", tags = array[" + ODD + ", '', 'NULL', null]"
                    + " where id = (select min(id::text)::uuid from contact)",
            "update organization set place = '' where id = (select min(id::text)::uuid from organization)",
            """
            insert into bulk_import (institution_id, id, account_id, kind, state, file_name, wanted_mapping, run, expires_at)
            select institution_id, '0197c000-0000-7000-8000-000000000001', id, 'DIRECTORY', 'IMPORTING', 'a"b.csv', '{"a": [1, null]}', 3,
                   'infinity'
            from account order by id limit 1""",
            """
            insert into import_chunk (institution_id, import_id, start_byte, content)
            select institution_id, id, n * 4000000, decode(repeat(encode(sha256(n::text::bytea), 'hex'), 125000), 'hex')
            from bulk_import, generate_series(0, 2) n""",
            "insert into import_chunk select institution_id, id, 99, '' from bulk_import",
            "insert into job_instance (jobname) select 'import' from generate_series(1, 41)",
            "insert into job_execution (jobinstanceid, batchstatus, jobparameters) values (41, 'STARTED', 'importId = x')",
            "insert into job_execution (jobinstanceid, batchstatus) values (40, 'STOPPED')",
            "insert into step_execution (jobexecutionid, stepname, readercheckpointinfo) values (1, 'merge', '\\x00ff0a5c')",
            "insert into partition_execution (partitionexecutionid, stepexecutionid, persistentuserdata) values (1, 1, '\\x')",
            """
            insert into audit_entry (institution_id, id, kind, account_id, what, address, happened_at)
            select institution_id, gen_random_uuid(), 'CHANGE', gen_random_uuid(), 'eraseSeeker', '2001:db8::1', '2025-03-30 02:30:00.123456+01'
            from institution limit 1""",
            """
            insert into mutation_key (institution_id, account_id, mutation_key, operation, input_hash)
            select institution_id, id, %s, 'x', 'h' from account order by id limit 1""".formatted(ODD),
            """
            insert into session (institution_id, secret_hash, account_id, expires_at)
            select institution_id, 'a', id, now() from account order by id limit 1""",
            """
            insert into api_token (institution_id, id, secret_hash, account_id, name, expires_at)
            select institution_id, gen_random_uuid(), 'a', id, %s, now() from account order by id limit 1""".formatted(ODD),
            "insert into sign_in_attempt (address_hash, failures, last_at, blocked_until) values ('a', 3, now(), now())");

    private FilledDatabase() {}

    static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DemoData.load(connection, new DemoSize(DemoSize.SMALLEST), new Argon2Passwords(), LocalDate.of(2026, 3, 4));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String row : ODD_ROWS) {
                statement.execute(row);
            }
        }
    }

    /** Every row of every table, computed columns too, and what each sequence gives next. */
    static Map<String, List<String>> contents(DataSource database) throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : texts(
                database,
                "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema = 'public' and table_name not like 'databasechangelog%'")) {
            contents.put(table, texts(database, "select to_jsonb(t)::text from " + table + " t order by 1"));
        }
        contents.put("next", texts(database, "select sequencename || last_value from pg_sequences order by 1"));
        return contents;
    }

    static List<String> texts(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
