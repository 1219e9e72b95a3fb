/**
 * Tests that kill, stop and fill up real processes while people work: {@code ./mvnw -Pfaults verify}, and a short form of the same
 * with {@code -Dfaults.short}. Each says what it measured in {@code target/faults/results.jsonl}, beside what it must be.
 * {@link org.throughline.deployment.faults.FaultyDatabase} is what breaks, {@link org.throughline.deployment.faults.Writers} are
 * the people, {@link org.throughline.deployment.faults.Timeline} is what they were answered.
 */
package org.throughline.deployment.faults;
