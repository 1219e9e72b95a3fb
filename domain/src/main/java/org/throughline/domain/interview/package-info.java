/**
 * Interview threads: from the wish to talk to someone to keeping in touch. Everything that happens to a thread is an
 * appended event; where the thread stands is the fold of them ({@link org.throughline.domain.interview.Progress}).
 */
package org.throughline.domain.interview;
