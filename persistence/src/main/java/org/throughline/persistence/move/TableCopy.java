package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Hands the rows of a table from one connection to another as they come, as text: nothing is kept in memory. */
final class TableCopy {

    private TableCopy() {}

    /** Returns how many rows came. */
    static long move(MovedTable table, Connection from, Connection to) throws SQLException {
        CopyIn in = to.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn());
        try {
            CopyOut out = from.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
            try {
                for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                    in.writeToCopy(row, 0, row.length);
                }
            } finally {
                if (out.isActive()) {
                    out.cancelCopy();
                }
            }
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
