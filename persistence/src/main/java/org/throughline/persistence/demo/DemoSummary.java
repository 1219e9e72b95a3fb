package org.throughline.persistence.demo;

/** How many rows of each kind a demo has. */
public record DemoSummary(
        int institutions,
        int accounts,
        int seekers,
        int organizations,
        int contacts,
        int threads,
        int events,
        int referrals) {}
