package org.throughline.deployment.lifecycle;

/**
 * How the process around the application tells it that the node begins or is about to stop, under {@value #NAME}. An operator with
 * {@code jconsole} may look as well.
 */
public interface NodeMXBean {
    /** The name that the launcher knows, too. */
    String NAME = "org.throughline:type=Node";

    /**
     * Lets people connect; until then nobody can.
     *
     * @throws RuntimeException if the port cannot be listened to
     */
    void listen();

    /** Is not ready any more, and begins nothing of its own accord, but still answers whoever asks. */
    void leave();

    /** Lets no request in any more; those that are answered go on. */
    void close();

    /** Lets nobody connect any more. */
    void listenNoMore();

    /** How many requests have not got their whole answer. */
    int getRequestsInside();
}
