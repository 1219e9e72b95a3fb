package org.throughline.reporting.figure;

import java.sql.SQLException;

/** The database did not answer what it was asked. */
public class ReportFailure extends RuntimeException {
    public ReportFailure(SQLException cause) {
        super(cause);
    }
}
