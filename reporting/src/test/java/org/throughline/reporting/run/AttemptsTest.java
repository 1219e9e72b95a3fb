package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts();
    private final UUID run = UUID.randomUUID();

    @Test
    void areFiveAtTheSamePlace() {
        for (int i = 0; i < 4; i++) {
            assertThat(attempts.isLast(run, 3)).isFalse();
        }
        assertThat(attempts.isLast(run, 3)).isTrue();
    }

    @Test
    void areCountedAnewWhenTheRunHasComeFurther() {
        for (int left = 100; left > 0; left--) {
            assertThat(attempts.isLast(run, left)).isFalse();
        }
    }

    @Test
    void areForgottenWhenTheRunHasEnded() {
        for (int i = 0; i < 4; i++) {
            attempts.isLast(run, 3);
        }
        attempts.forget(run);

        assertThat(attempts.isLast(run, 3)).isFalse();
    }
}
