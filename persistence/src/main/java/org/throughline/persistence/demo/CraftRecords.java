package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.aim.Target;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.SharedSource;
import org.throughline.domain.outreach.Message;
import org.throughline.domain.shared.SeekerOwned;

/** What one seeker aims at, learned, and wrote to people, each after what it refers to. */
final class CraftRecords {
    private final List<Planned> targets = new ArrayList<>();
    private final List<SeekerOwned> aims = new ArrayList<>();
    private final List<SeekerOwned> lessons = new ArrayList<>();
    private final List<Learned> insights = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    /**
     * An insight, and who is behind it.
     *
     * @param smallestGroup how many people must be behind a group before others see it
     */
    record Learned(Insight insight, SharedSource source, int smallestGroup) {}

    /**
     * A target, and what the domain keeps to itself of it.
     *
     * @param settledAt when it was reached or dropped; empty while it is open
     */
    record Planned(Target target, Optional<Instant> settledAt) {}

    void add(Planned target) {
        targets.add(target);
    }

    void addAim(SeekerOwned aim) {
        aims.add(aim);
    }

    void addLesson(SeekerOwned lesson) {
        lessons.add(lesson);
    }

    void add(Learned insight) {
        insights.add(insight);
    }

    void add(Message message) {
        messages.add(message);
    }

    List<Planned> targets() {
        return List.copyOf(targets);
    }

    /** Values and ratings, backgrounds and common ground, comfort and activities. */
    List<SeekerOwned> aims() {
        return List.copyOf(aims);
    }

    /** Research, claims and feedback. */
    List<SeekerOwned> lessons() {
        return List.copyOf(lessons);
    }

    List<Learned> insights() {
        return List.copyOf(insights);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }
}
