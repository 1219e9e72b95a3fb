package org.throughline.persistence.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** For what stands in for something of JDBC's, whose interfaces are too wide to be written out. */
public final class Delegates {
    private Delegates() {}

    /** Calls the real one; what it throws is thrown. */
    public static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** What calls a handler for everything that it is asked. */
    public static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Delegates.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
