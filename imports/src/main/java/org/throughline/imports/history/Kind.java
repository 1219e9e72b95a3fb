package org.throughline.imports.history;

import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;

/**
 * What the cells of a column say: how a stored value is written into a cell, and how a cell is read into what is stored.
 * What is written is read as the same value again.
 */
public sealed interface Kind permits Text, Word, Words, Whole, Day, Moment, Truth, Link {

    /** The stored value, as a text, a number, a truth value or a list of texts; empty where there is none. */
    Optional<Object> stored(ResultSet row, int column) throws SQLException;

    /** What a cell says, as it is stored, or why it says nothing that can be. */
    Outcome<JsonValue> read(String cell);
}
