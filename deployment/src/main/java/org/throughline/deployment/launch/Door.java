package org.throughline.deployment.launch;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The application's door, and the server's HTTP socket before it, which its MBean opens and closes; an application that is not there
 * has none, and nobody is inside.
 */
final class Door {
    private static final String NODE = "org.throughline:type=Node";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /**
     * People can connect from now on.
     *
     * @throws LaunchFailure if there is no application, or somebody has taken its port since the start began
     */
    void open(WildFly wildFly, Settings settings) {
        try {
            call("listen");
        } catch (JMException absent) {
            throw wildFly.failure("its application did not come up", absent);
        } catch (JMRuntimeException failure) {
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
        attempt(() -> call("listenNoMore"));
    }

    /** How many requests have not got their whole answer. */
    int requestsInside() {
        try {
            return (int) server.getAttribute(new ObjectName(NODE), "RequestsInside");
        } catch (JMException gone) {
            return 0;
        }
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
