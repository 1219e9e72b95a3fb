package org.throughline.deployment.launch;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The door of the application, which its MBean opens and closes; an application that is not there has none, and nobody is inside.
 * And the way to it: the server's HTTP socket. While that is closed nobody can connect, and a load balancer knows that no request
 * was begun; the server alone would listen from its first moment to its last, and answer for an application that is not there.
 */
final class Door {
    private static final String NODE = "org.throughline:type=Node";
    private static final String SOCKET = "jboss.as:subsystem=undertow,server=default-server,http-listener=default";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /**
     * People can connect from now on.
     *
     * @throws LaunchFailure if nobody may listen to the port; somebody may have taken it since the start began
     */
    void open(WildFly wildFly, Settings settings) {
        try {
            listen(true);
        } catch (JMException | JMRuntimeException failure) {
            Ports.requireFree(settings.host(), settings.number(Setting.HTTP_PORT), Setting.HTTP_PORT);
            throw wildFly.failure("it cannot listen", failure);
        }
    }

    /** The node is not ready any more, and still serves. */
    void leave() {
        attempt(() -> call("leave"));
    }

    /** Who comes now is refused. */
    void close() {
        attempt(() -> call("close"));
    }

    /** Nobody can connect any more. Where that cannot be done the server closes its socket itself, later. */
    void remove() {
        attempt(() -> listen(false));
    }

    /** How many requests have not got their whole answer. */
    int requestsInside() {
        try {
            return (int) server.getAttribute(new ObjectName(NODE), "RequestsInside");
        } catch (JMException gone) {
            return 0;
        }
    }

    private void listen(boolean isOpen) throws JMException {
        server.setAttribute(new ObjectName(SOCKET), new Attribute("enabled", isOpen));
    }

    private void call(String operation) throws JMException {
        server.invoke(new ObjectName(NODE), operation, new Object[0], new String[0]);
    }

    /** Why it could not be done, if so: then the server's own way to stop has to do. */
    private static Optional<Exception> attempt(Step step) {
        try {
            step.take();
            return Optional.empty();
        } catch (JMException | JMRuntimeException gone) {
            return Optional.of(gone);
        }
    }

    private interface Step {
        void take() throws JMException;
    }
}
