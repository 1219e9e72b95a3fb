package org.throughline.deployment.launch;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps what people wrote out of the log. Messages of exceptions quote what could not be read or stored, whoever throws them:
 * the database, a parser, Hibernate. So only those are written that quote nothing; of the others stay the class, the stack and,
 * from the database, its state.
 */
final class DiscreetLog {
    private static final List<Class<? extends Throwable>> QUOTE_NOTHING = List.of(
            IOException.class,
            NullPointerException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            LinkageError.class,
            VirtualMachineError.class);
    /** "Cannot run scheduled task … as container is suspended". */
    private static final String NOT_BEGUN = "WFLYEE0111";

    private static final String UNSAID = "(message withheld)";

    private DiscreetLog() {}

    /** Lets nothing pass the log's handlers as it is, from now on. */
    static void install() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            Filter before = handler.getFilter();
            handler.setFilter(line -> {
                boolean wanted = !isOfADrain(line) && (before == null || before.isLoggable(line));
                soften(line);
                return wanted;
            });
        }
    }

    /**
     * WildFly reports each scheduled task that it does not begin because the server drains as an error, with a stack: several a
     * second, of work that the next look or another node does.
     */
    private static boolean isOfADrain(LogRecord line) {
        Throwable thrown = line.getThrown();
        return thrown != null
                && thrown.getMessage() != null
                && thrown.getMessage().startsWith(NOT_BEGUN);
    }

    private static void soften(LogRecord line) {
        if (line.getThrown() != null && !(line.getThrown() instanceof Discreet)) {
            line.setThrown(of(line.getThrown()));
        }
    }

    /** The same failure without what it quotes. */
    static Throwable of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        Throwable softened = cause == null || seen.contains(cause) ? null : of(cause, seen);
        Discreet discreet = new Discreet(failure.getClass().getName() + message(failure), softened);
        discreet.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                discreet.addSuppressed(of(suppressed, seen));
            }
        }
        return discreet;
    }

    private static String message(Throwable failure) {
        if (failure instanceof java.sql.SQLException sql) {
            return ": SQLSTATE " + sql.getSQLState();
        }
        if (failure.getMessage() == null) {
            return "";
        }
        boolean quotesNothing = QUOTE_NOTHING.stream().anyMatch(type -> type.isInstance(failure));
        boolean quotesItsCause = failure.getCause() != null
                && failure.getMessage().equals(failure.getCause().toString());
        return quotesNothing && !quotesItsCause ? ": " + failure.getMessage() : ": " + UNSAID;
    }

    /** Looks like the failure that it stands for. */
    private static final class Discreet extends Exception {
        private static final long serialVersionUID = 1;

        private final String text;

        Discreet(String text, Throwable cause) {
            super(text, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
