package org.throughline.deployment.launch;

import java.io.PrintStream;

/**
 * The console, which the launcher writes to directly, and everything else only once it is given over: libraries and
 * the application server have nothing to say to a person before the server is ready.
 */
final class Console {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Gate outGate = new Gate(out);
    private final Gate errGate = new Gate(err);

    private Console() {}

    /** Takes the console from everybody else. */
    static Console taken() {
        Console console = new Console();
        System.setOut(console.outGate.stream());
        System.setErr(console.errGate.stream());
        return console;
    }

    /** Lets others write too. */
    void share() {
        outGate.open();
        errGate.open();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
