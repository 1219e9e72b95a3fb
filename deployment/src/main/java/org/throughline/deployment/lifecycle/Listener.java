package org.throughline.deployment.lifecycle;

import java.util.function.Supplier;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.wildfly.extension.undertow.ListenerService;

/**
 * The server's HTTP socket, which it does not open by itself. While it is closed nobody can connect, and a load balancer knows
 * that no request was begun; the server alone would listen from its first moment to its last, and answer for an application that
 * is not there. Opened and closed as the management does when it is told to enable a listener.
 */
public final class Listener implements ServiceActivator, Service {
    private static final ServiceName NAME = ServiceName.parse("org.wildfly.undertow.listener.default");

    /** Told by the server when it deploys the application, before anything of it runs. */
    private static volatile Supplier<ListenerService> socket;

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> neighbour = context.getServiceTarget().addService();
        socket = neighbour.requires(NAME);
        neighbour.setInstance(this).install();
    }

    @Override
    public void start(StartContext context) {
        // Only a service is given another.
    }

    @Override
    public void stop(StopContext context) {
        // It has nothing of its own.
    }

    /** @throws RuntimeException if the port cannot be listened to */
    static void open() {
        socket.get().setEnabled(true);
    }

    /** Who is connected still is answered no more. */
    static void close() {
        socket.get().setEnabled(false);
    }
}
