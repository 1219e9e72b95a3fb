package org.throughline.imports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.annotation.WebServlet;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.persistence.audit.StoredAuditLog;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class ExportFileServletTest {
    private Campus campus;
    private Undertow server;
    private volatile Optional<Viewer> viewer = Optional.empty();
    private UUID id;
    private String key;

    @BeforeEach
    void anExportThatIsReady(TestDatabase database) throws Exception {
        campus = new Campus(database.dataSource());
        campus.contacts(2_000);
        id = new StoredExports(database.serving(campus.institutionId()), UuidCreator::getTimeOrderedEpoch)
                .start(campus.seeker(), ExportScope.SEEKER, ExportFormat.JSON, false)
                .orElseThrow();
        ExportRun runs = new ExportRun(database.serving(campus.institutionId()));
        runs.run(
                campus.institutionId(),
                id,
                runs.begin(campus.institutionId(), id, "a node").orElseThrow());
        key = campus.texts("select encode(download_key, 'hex') from export_job").get(0);
        server = serve(new ExportFileServlet(
                database.serving(campus.institutionId()),
                new StoredAuditLog(database.serving(), UuidCreator::getTimeOrderedEpoch, Clock.systemUTC())));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theOneWhoAskedGetsTheFile() throws Exception {
        viewer = Optional.of(campus.seeker());
        HttpResponse<byte[]> answer = get(id, key);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"throughline-seeker-\\d{4}-\\d\\d-\\d\\d\\.json\"");
        assertThat(answer.body())
                .hasSize(Integer.parseInt(
                        campus.texts("select bytes::text from export_job").get(0)))
                .endsWith((byte) '}');
    }

    @Test
    void thatTheFileWasTakenAwayIsKept() throws Exception {
        get(id, key);
        assertThat(entries()).as("by nobody").isEmpty();
        viewer = Optional.of(campus.seeker());
        get(id, key);

        assertThat(entries()).containsExactly("EXPORT export.seeker " + id);
    }

    private List<String> entries() throws Exception {
        return campus.texts("select kind || ' ' || what || ' ' || subject_id from audit_entry");
    }

    @Test
    void toAllOthersThereIsNothing() throws Exception {
        assertThat(get(id, key).statusCode()).isEqualTo(404);
        viewer = Optional.of(campus.stranger());
        assertThat(get(id, key).statusCode()).isEqualTo(404);
        viewer = Optional.of(new Viewer(
                campus.institutionId(),
                campus.stranger().accountId(),
                campus.seeker().seekerId(),
                Set.of(Role.SEEKER),
                campus.seeker().timeZone()));
        assertThat(get(id, key).statusCode()).isEqualTo(404);
        viewer = Optional.of(new Viewer(
                UuidCreator.getTimeOrderedEpoch(),
                campus.seeker().accountId(),
                campus.seeker().seekerId(),
                Set.of(Role.SEEKER),
                campus.seeker().timeZone()));
        assertThat(get(id, key).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheRightKeyThereIsNothing() throws Exception {
        viewer = Optional.of(campus.seeker());

        assertThat(get(id, "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(get(id, "").statusCode()).isEqualTo(404);
        assertThat(get(id, key.substring(1)).statusCode()).isEqualTo(404);
        assertThat(get(UuidCreator.getTimeOrderedEpoch(), key).statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkExpires() throws Exception {
        viewer = Optional.of(campus.seeker());
        campus.execute("update export_job set expires_at = now()");

        assertThat(get(id, key).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNoAdministratorAnyMoreGetsNothingOfTheInstitution() throws Exception {
        campus.execute("update export_job set scope = 'INSTITUTION', seeker_id = null");
        viewer = Optional.of(campus.seeker());

        assertThat(get(id, key).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(UUID export, String secret) throws Exception {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        URI uri = URI.create("http://localhost:%d/exports/%s/file?key=%s".formatted(port, export, secret));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Undertow serve(ExportFileServlet servlet) throws Exception {
        Filter signIn = (request, response, chain) -> {
            viewer.ifPresent(somebody -> request.setAttribute(Viewer.class.getName(), somebody));
            chain.doFilter(request, response);
        };
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(ExportFileServlet.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("exports.war")
                .addServlet(
                        Servlets.servlet("exports", ExportFileServlet.class, new ImmediateInstanceFactory<>(servlet))
                                .addMappings(ExportFileServlet.class
                                        .getAnnotation(WebServlet.class)
                                        .value()))
                .addFilter(Servlets.filter("sign in", Filter.class, new ImmediateInstanceFactory<>(signIn)))
                .addFilterUrlMapping("sign in", "/*", DispatcherType.REQUEST);
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        undertow.start();
        return undertow;
    }
}
