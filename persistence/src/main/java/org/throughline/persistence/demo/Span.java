package org.throughline.persistence.demo;

/** From one whole number to another, both included. */
record Span(int least, int most) {
    int draw(Chance chance) {
        return chance.between(least, most);
    }
}
