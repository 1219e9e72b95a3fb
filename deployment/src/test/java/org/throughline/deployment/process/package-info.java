/**
 * Tests that start the jar as its users do, as a process of its own, and end it in every way: what is on the console,
 * which exit code, what remains on the disk.
 */
package org.throughline.deployment.process;
