package org.throughline.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.aim.Target;
import org.throughline.domain.aim.TargetDetails;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.interview.InterviewThread;

/** Plans whom to meet: most of those who were asked stood on the list, some are still to be asked, and some are given up. */
final class Targets {
    private static final Cultures CULTURES = new Cultures();
    private static final List<Sector> SECTORS = Sector.all();
    /** Of a hundred people who were asked. */
    private static final int SHARE_ON_THE_LIST = 90;

    private static final int ONE_MORE_FOR_SO_MANY_ASKED = 6;

    private final Desk desk;
    private final Chance chance;

    Targets(Desk desk) {
        this.desk = desk;
        this.chance = desk.chance();
    }

    void plan() {
        List<InterviewThread> asked = desk.network().threads().stream()
                .filter(thread -> !thread.isPractice() && thread.progress().requestedAt() != null)
                .sorted(Comparator.comparing(InterviewThread::openedAt))
                .toList();
        asked.stream().filter(thread -> chance.percent(SHARE_ON_THE_LIST)).forEach(this::reached);
        int more = chance.between(3, 8) + asked.size() / ONE_MORE_FOR_SO_MANY_ASKED;
        for (int number = 0; number < more; number++) {
            ahead();
        }
    }

    private void reached(InterviewThread thread) {
        Person person = desk.network().person(thread.contactId());
        boolean anybody = chance.percent(30);
        Instant planned =
                desk.within(desk.contact(thread.contactId()).createdAt().minus(Duration.ofDays(2)));
        Target target = target(anybody, person.name().full(), person.employer(), person.sector(), planned);
        target.reach(thread.contactId(), Optional.of(thread.id()), thread.openedAt())
                .orElseThrow();
        desk.records().add(new CraftRecords.Planned(target, Optional.of(thread.openedAt())));
    }

    private void ahead() {
        Sector sector = chance.pick(SECTORS);
        Sector.Employer employer = chance.pick(sector.employers());
        Instant planned = desk.evening(desk.seeker().startedOn().plusDays(chance.between(0, 12)));
        boolean anybody = chance.percent(45);
        Target target = target(anybody, CULTURES.any(chance).name(chance).full(), employer, sector, planned);
        Instant later = planned.plus(Duration.ofDays(chance.between(5, 40)));
        boolean dropped = chance.percent(25) && later.isBefore(desk.end());
        if (dropped) {
            target.drop(later).orElseThrow();
        }
        desk.records().add(new CraftRecords.Planned(target, dropped ? Optional.of(later) : Optional.empty()));
    }

    private Target target(boolean anybody, String name, Sector.Employer employer, Sector sector, Instant planned) {
        Map<String, String> words = Map.of("org", employer.name(), "topic", chance.pick(sector.topics()));
        TargetDetails details = new TargetDetails(
                anybody ? employer.name() : name,
                anybody ? null : employer.name(),
                desk.sentence("Target", anybody ? "ORGANIZATION" : "PERSON", words),
                chance.pick(List.of(Horizon.values())),
                chance.between(1, 5));
        TargetKind kind = anybody ? TargetKind.ORGANIZATION : TargetKind.PERSON;
        return Target.plan(desk.key(planned), desk.network().seekerId(), kind, details, planned)
                .orElseThrow();
    }
}
