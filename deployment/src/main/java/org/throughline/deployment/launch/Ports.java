package org.throughline.deployment.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Finds out before the server starts whether it will get its ports. */
final class Ports {

    private Ports() {}

    /**
     * @param port 0 for any, which there always is
     * @throws LaunchFailure if nobody may listen there now
     */
    static void requireFree(String host, int port, Setting setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(host), port));
        } catch (BindException taken) {
            throw new LaunchFailure(
                    ExitCode.PORT_TAKEN,
                    "Port " + port + " on " + host + " is taken or not allowed; stop the program that listens there, or"
                            + " choose another with " + setting.option() + ".",
                    taken);
        } catch (IOException failure) {
            throw new LaunchFailure(
                    ExitCode.PORT_TAKEN,
                    "Port " + port + " on " + host + " cannot be used: " + failure.getMessage() + ".",
                    failure);
        }
    }

    /** A port of loopback on which nobody listens now. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LaunchFailure(ExitCode.PORT_TAKEN, "No port of this machine is free.", failure);
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException failure) {
            throw new LaunchFailure(
                    ExitCode.USAGE,
                    "The setting " + Setting.HTTP_HOST.property() + " (" + Setting.HTTP_HOST.option()
                            + ") names no address of this machine: " + host + ".",
                    failure);
        }
    }
}
