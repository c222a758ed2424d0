package dev.materia.app.serving;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The signal SIGHUP, by which a Unix user asks a daemon to read again what it has read. Java's only interface to
 * signals is none that every Java has, so that it is looked for.
 */
final class SighupHandler {

    private SighupHandler() {}

    /** Runs {@code action} at each SIGHUP, where there is such a signal. */
    static void whenSent(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object runner = Proxy.newProxyInstance(
                    SighupHandler.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("HUP"), runner);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            // no such signal on this system: the folder is looked at now and then in any case
            return;
        }
    }
}
