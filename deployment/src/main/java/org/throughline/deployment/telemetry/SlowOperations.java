package org.throughline.deployment.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.domain.telemetry.StatementRun;
import org.throughline.graphql.telemetry.Operation;

/**
 * Writes into the log which requests took long, and where the time went: the plan's shape, its round trips with their rows, in
 * order. One line a request, of words and numbers that are the server's own.
 */
@ApplicationScoped
public class SlowOperations implements RequestObserver {
    private static final Logger LOG = Logger.getLogger(SlowOperations.class);
    private static final int LONGEST_SQL = 600;
    private static final int MOST_STATEMENTS = 30;

    @Inject
    @ConfigProperty(name = "throughline.log.slower-than", defaultValue = "1000")
    private int milliseconds;

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void answered(Answered request) {
        if (request.milliseconds() >= milliseconds) {
            LOG.warn(text(request));
        }
    }

    private static String text(Answered request) {
        StringJoiner text = new StringJoiner(" ");
        text.add("Slow: %s %s took %d ms, status %d"
                .formatted(request.method(), request.route(), request.milliseconds(), request.status()));
        request.operation().ifPresent(operation -> text.add(of(operation, request.code())));
        text.add("request=" + request.id());
        request.institution().ifPresent(id -> text.add("institution=" + id));
        text.add("roundTrips=" + request.trail().count());
        List<StatementRun> statements = request.trail().statements();
        statements.stream().limit(MOST_STATEMENTS).map(SlowOperations::of).forEach(text::add);
        return text.toString();
    }

    private static String of(Operation operation, String code) {
        StringJoiner text = new StringJoiner(" ");
        text.add("operation=" + operation.name() + " kind=" + operation.kind() + " code=" + code);
        operation.hash().ifPresent(hash -> text.add("document=sha256:" + hash));
        for (Operation.Reading reading : operation.readings()) {
            text.add("plan={%s} levels=%d %s in %d ms, read in %d ms"
                    .formatted(
                            reading.shape().get(),
                            reading.levels(),
                            reading.cached() ? "found" : "made",
                            Answered.milliseconds(reading.plannedNanos() - reading.begunNanos()),
                            Answered.milliseconds(reading.endedNanos() - reading.plannedNanos())));
        }
        return text.toString();
    }

    private static String of(StatementRun statement) {
        long took = Answered.milliseconds(statement.endedNanos() - statement.begunNanos());
        return statement.parts().isEmpty()
                ? "[%d ms%s: %s]".formatted(took, rows(statement).orElse(""), shortened(statement.sql()))
                : "[%d ms: %s]".formatted(took, parts(statement));
    }

    private static Optional<String> rows(StatementRun statement) {
        return statement.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(", " + statement.rows().get(0) + " rows");
    }

    private static String parts(StatementRun statement) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < statement.parts().size(); i++) {
            String rows = statement.rows().isEmpty()
                    ? "?"
                    : String.valueOf(statement.rows().get(i));
            text.add(statement.parts().get(i) + " " + rows + " rows");
        }
        return text.toString();
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SQL ? line : line.substring(0, LONGEST_SQL) + " …";
    }
}
