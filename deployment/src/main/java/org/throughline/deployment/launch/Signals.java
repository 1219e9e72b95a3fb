package org.throughline.deployment.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. The JDK has them in {@code sun.misc}, which is open to all and supported, but which the
 * compiler warns of in a way that cannot be silenced; so it is called by name.
 */
final class Signals {
    private Signals() {}

    /**
     * Does this whenever the signal comes, on a thread of its own, in place of ending the process. Where the JVM was told to leave
     * signals alone ({@code java -Xrs}), or knows no such signal, nothing changes.
     *
     * @param name without SIG
     */
    static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object calling = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, given) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), calling);
        } catch (InvocationTargetException leftAlone) {
            if (!(leftAlone.getCause() instanceof IllegalArgumentException)) {
                throw new IllegalStateException(leftAlone);
            }
        } catch (ReflectiveOperationException otherJdk) {
            throw new IllegalStateException(otherJdk);
        }
    }
}
