package org.throughline.persistence.demo;

import java.util.List;
import org.throughline.domain.account.Role;

/** The accounts that a demo always has, whatever its size. */
public final class DemoAccounts {
    /** The password of every demo account. It is no secret: a demo holds nothing worth one. */
    public static final String PASSWORD = "ask-for-ten-minutes";

    /** A seeker with a large network: chains eight deep, a cycle, shared paths, threads in every state. */
    public static final DemoAccount STAR = new DemoAccount(
            DemoInstitutions.NORTHFIELD,
            "amara@northfield.example",
            "Amara Lindqvist",
            List.of(Role.SEEKER),
            "a large network with long chains of referrals");

    /** A seeker who came this week. */
    public static final DemoAccount BEGINNER = new DemoAccount(
            DemoInstitutions.NORTHFIELD,
            "ben@northfield.example",
            "Ben Farthingale",
            List.of(Role.SEEKER),
            "a beginner with almost nothing");

    /** Looks after the cohorts of the main institution. */
    public static final DemoAccount ADVISOR = new DemoAccount(
            DemoInstitutions.NORTHFIELD,
            "advisor@northfield.example",
            "Małgorzata Dörfler",
            List.of(Role.ADVISOR),
            "three cohorts and their figures");

    /** Runs the main institution. */
    public static final DemoAccount ADMIN = new DemoAccount(
            DemoInstitutions.NORTHFIELD,
            "admin@northfield.example",
            "Hugh Penhaligon",
            List.of(Role.ADMIN),
            "people, imports and settings");

    /** A seeker of the second institution, whom nobody of the first can see. */
    public static final DemoAccount NEIGHBOUR = new DemoAccount(
            DemoInstitutions.HARBOUR,
            "minh@harbour.example",
            "Trần Minh Thư",
            List.of(Role.SEEKER),
            "another institution, apart from the first");

    /** All of them, the most telling first. */
    public static final List<DemoAccount> ALL = List.of(STAR, BEGINNER, ADVISOR, ADMIN, NEIGHBOUR);

    private DemoAccounts() {}
}
