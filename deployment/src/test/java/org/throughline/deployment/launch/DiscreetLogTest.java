package org.throughline.deployment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiscreetLogTest {
    @Test
    void tellsTheStateOfADatabaseErrorAndNotWhatItQuotes() {
        SQLException quoting = new SQLException("invalid input syntax for type integer: \"Zebulon\"", "22P02");
        String text = text(new IllegalStateException("could not store Zebulon", quoting));
        assertThat(text)
                .contains("java.lang.IllegalStateException", "SQLSTATE 22P02", "Caused by", "DiscreetLogTest")
                .doesNotContain("Zebulon");
    }

    @Test
    void tellsNoMessageThatIsMadeOfAnothers() {
        assertThat(text(new RuntimeException(new NumberFormatException("For input string: Zebulon"))))
                .contains("java.lang.NumberFormatException")
                .doesNotContain("Zebulon");
    }

    @Test
    void tellsWhatQuotesNothing() {
        assertThat(text(new ConnectException("Connection refused"))).contains("Connection refused");
    }

    @Test
    void endsWhereCausesRunInACircle() {
        Exception one = new Exception("Zebulon");
        Exception two = new Exception("Zebulon", one);
        one.initCause(two);
        two.addSuppressed(new SQLException("Zebulon", "08006"));
        assertThat(text(one)).contains("SQLSTATE 08006").doesNotContain("Zebulon");
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        DiscreetLog.of(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
