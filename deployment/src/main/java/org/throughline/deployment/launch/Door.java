package org.throughline.deployment.launch;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The application's door, which its MBean opens and closes; an application that is not there has none, and nobody is inside. */
final class Door {
    private static final String NODE = "org.throughline:type=Node";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** The node is not ready any more, and still serves. */
    void leave() {
        call("leave");
    }

    /** Nobody is let in any more. */
    void close() {
        call("close");
    }

    /** How many requests have not got their whole answer. */
    int requestsInside() {
        try {
            return (int) server.getAttribute(new ObjectName(NODE), "RequestsInside");
        } catch (JMException gone) {
            return 0;
        }
    }

    /** Why it could not be done, if so: then the server's own way to stop has to do. */
    private Optional<JMException> call(String operation) {
        try {
            server.invoke(new ObjectName(NODE), operation, new Object[0], new String[0]);
            return Optional.empty();
        } catch (JMException gone) {
            return Optional.of(gone);
        }
    }
}
