package org.throughline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one would write by hand for one page and nothing else: one statement that makes the JSON, its text passed on as
 * it comes. As many threads as connections, each with its own.
 */
public final class Thin {
    private static final Pattern SEEKER =
            Pattern.compile("\"institution\"\\s*:\\s*\"([^\"]+)\".*?\"seeker\"\\s*:\\s*\"([^\"]+)\"");
    private static final byte[] BEFORE = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern PARAMETER = Pattern.compile(":(institution|seeker)\\b");

    private final List<Boolean> isInstitution = new ArrayList<>();
    private final ThreadLocal<PreparedStatement> statements;

    private Thin(String url, String user, String password, String named) {
        String sql = PARAMETER.matcher(named).replaceAll(parameter -> {
            isInstitution.add(parameter.group(1).equals("institution"));
            return "?";
        });
        statements = ThreadLocal.withInitial(() -> {
            try {
                Connection connection = DriverManager.getConnection(url, user, password);
                return connection.prepareStatement(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Arguments: port, number of connections, file with the statement; the database from the environment. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        Thin thin = new Thin(
                System.getenv("BENCH_JDBC_URL"),
                System.getenv("BENCH_USER"),
                System.getenv("BENCH_PASSWORD"),
                Files.readString(Path.of(arguments[2])));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 100);
        server.setExecutor(Executors.newFixedThreadPool(Integer.parseInt(arguments[1])));
        server.createContext("/graphql", thin::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher variables = SEEKER.matcher(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try (OutputStream out = exchange.getResponseBody()) {
            if (!variables.find()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            byte[] json = json(UUID.fromString(variables.group(1)), UUID.fromString(variables.group(2)));
            ByteArrayOutputStream body = new ByteArrayOutputStream(json.length + 16);
            body.writeBytes(BEFORE);
            body.writeBytes(json);
            body.write('}');
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.size());
            body.writeTo(out);
        } catch (SQLException failure) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private byte[] json(UUID institution, UUID seeker) throws SQLException {
        PreparedStatement statement = statements.get();
        for (int i = 0; i < isInstitution.size(); i++) {
            statement.setObject(i + 1, isInstitution.get(i) ? institution : seeker);
        }
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getBytes(1);
        }
    }
}
