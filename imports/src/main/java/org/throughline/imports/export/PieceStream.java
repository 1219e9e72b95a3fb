package org.throughline.imports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** A stream into {@code export_chunk}: a piece of a megabyte is written as soon as it is full. */
final class PieceStream extends OutputStream {
    static final int PIECE = 1 << 20;

    private final DataSource dataSource;
    private final UUID institutionId;
    private final UUID exportId;
    private final int run;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long sent;
    private long rows;

    PieceStream(DataSource dataSource, UUID institutionId, UUID exportId, int run) {
        this.dataSource = dataSource;
        this.institutionId = institutionId;
        this.exportId = exportId;
        this.run = run;
    }

    /** The run is over: another has begun, or somebody stopped it. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the run of this export is over");
        }
    }

    /** Removes what an earlier run has written. */
    void begin() throws IOException {
        change(connection -> ExpiredExports.removePieces(connection, institutionId, exportId));
    }

    /** Notes how many rows were written. */
    void written(long count) {
        rows = count;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                send();
            }
        }
    }

    /** Writes the last piece. */
    void finish() throws IOException {
        send();
    }

    private void send() throws IOException {
        change(connection -> {
            if (filled > 0) {
                insert(connection);
            }
        });
        sent += filled;
        filled = 0;
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into export_chunk (institution_id, export_id, start_byte, content) values (?, ?, ?, ?)")) {
            insert.setObject(1, institutionId);
            insert.setObject(2, exportId);
            insert.setLong(3, sent);
            insert.setBytes(4, Arrays.copyOf(piece, filled));
            insert.executeUpdate();
        }
    }

    /** Changes something, if this run still counts; locking the export first, so that no other run begins meanwhile. */
    private void change(Change change) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!counts(connection)) {
                    throw new Ended();
                }
                change.in(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private boolean counts(Connection connection) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("""
                update export_job set rows_written = ?, bytes = ?
                where institution_id = ? and id = ? and run = ? and state = 'RUNNING' and cancel_at is null""")) {
            note.setLong(1, rows);
            note.setLong(2, sent + filled);
            note.setObject(3, institutionId);
            note.setObject(4, exportId);
            note.setInt(5, run);
            return note.executeUpdate() == 1;
        }
    }

    @FunctionalInterface
    private interface Change {
        void in(Connection connection) throws SQLException;
    }
}
