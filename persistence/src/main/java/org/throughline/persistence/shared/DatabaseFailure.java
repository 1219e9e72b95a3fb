package org.throughline.persistence.shared;

import java.sql.SQLException;

/** The database did not do what it was told. No expected answer: nobody but the log hears the reason. */
public class DatabaseFailure extends RuntimeException {
    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
