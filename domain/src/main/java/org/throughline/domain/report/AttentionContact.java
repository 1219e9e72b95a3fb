package org.throughline.domain.report;

import java.time.LocalDate;

/**
 * Somebody whom a reason for attention is about, named only where the seeker shares their threads with their advisor.
 *
 * @param name the contact's name, as the seeker wrote it
 * @param day of the interview, the request or the step, in the institution's time zone
 */
public record AttentionContact(String name, LocalDate day) {}
