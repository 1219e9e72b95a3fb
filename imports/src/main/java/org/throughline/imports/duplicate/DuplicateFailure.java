package org.throughline.imports.duplicate;

import java.sql.SQLException;

/** The database did not do what it was told; the running transaction can only be rolled back. */
public class DuplicateFailure extends RuntimeException {
    public DuplicateFailure(SQLException cause) {
        super(cause);
    }
}
