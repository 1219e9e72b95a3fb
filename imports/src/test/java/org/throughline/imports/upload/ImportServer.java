package org.throughline.imports.upload;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.imports.linkedin.Network;

/** The servlet in WildFly's own container, with limits and path from its annotations, and somebody signed in. */
final class ImportServer implements AutoCloseable {
    private final Undertow server;
    private volatile Optional<Viewer> viewer = Optional.empty();

    ImportServer(DataSource dataSource) throws ServletException {
        Class<LinkedInImportServlet> type = LinkedInImportServlet.class;
        Filter signIn = (request, response, chain) -> {
            viewer.ifPresent(somebody -> request.setAttribute(Viewer.class.getName(), somebody));
            chain.doFilter(request, response);
        };
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(type.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("imports.war")
                .addServlet(Servlets.servlet(
                                "imports",
                                type,
                                new ImmediateInstanceFactory<>(new LinkedInImportServlet(dataSource, Network::newId)))
                        .addMappings(type.getAnnotation(WebServlet.class).value())
                        .setMultipartConfig(new MultipartConfigElement(type.getAnnotation(MultipartConfig.class))))
                .addFilter(Servlets.filter("sign in", Filter.class, new ImmediateInstanceFactory<>(signIn)))
                .addFilterUrlMapping("sign in", "/*", DispatcherType.REQUEST);
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        server.start();
    }

    /** From now on this seeker is signed in. */
    void signIn(Network network) {
        signIn(network, Optional.of(network.seekerId()), Role.SEEKER);
    }

    /** From now on an account without a network is signed in. */
    void signInAsAdvisor(Network network) {
        signIn(network, Optional.empty(), Role.ADVISOR);
    }

    private void signIn(Network network, Optional<UUID> seekerId, Role role) {
        viewer = Optional.of(
                new Viewer(network.institutionId(), Network.newId(), seekerId, Set.of(role), ZoneOffset.UTC));
    }

    URI uri() {
        return URI.create("http://localhost:" + port() + "/imports/linkedin");
    }

    int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
