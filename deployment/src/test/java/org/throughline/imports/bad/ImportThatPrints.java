package org.throughline.imports.bad;

/** Breaks the rule that only the launcher talks to the console. */
public final class ImportThatPrints {
    void print() {
        System.out.println("hello");
    }
}
