package org.throughline.reporting.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.domain.account.Role;
import org.throughline.domain.digest.DigestContent;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.Openings;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.SeekerAttention;
import org.throughline.domain.report.SeekerFacts;

/**
 * What an advisor is told on Monday: whom of their cohorts to talk to first, why, and how to open the talk about the weightiest
 * reason. Contacts are named as on the attention list: only those of seekers who share with their advisor.
 */
@ApplicationScoped
public class AdvisorDigest implements DigestContent {
    static final int MOST_SEEKERS = 10;

    private AttentionList list;

    /** For CDI. */
    protected AdvisorDigest() {}

    /** Tells of whoever is on a list. */
    @Inject
    public AdvisorDigest(AttentionList list) {
        this.list = list;
    }

    @Override
    public Role role() {
        return Role.ADVISOR;
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<DigestSection> sections(DigestReader reader) {
        Wording wording = Wording.in(reader.language());
        return list.attention(reader.viewer(), new ReportScope.OfAdvisor(), MOST_SEEKERS).stream()
                .map(attention -> section(attention, reader, wording))
                .toList();
    }

    private static DigestSection section(Attention attention, DigestReader reader, Wording wording) {
        return new DigestSection(
                wording.of("heading.attention"),
                attention.first().stream()
                        .map(seeker -> line(seeker, reader, wording))
                        .toList(),
                attention.needing() > attention.first().size()
                        ? Optional.of(wording.of("more.attention", attention.needing(), attention.seekers()))
                        : Optional.empty());
    }

    private static DigestLine line(SeekerAttention seeker, DigestReader reader, Wording wording) {
        String reasons = seeker.reasons().stream()
                .map(reason -> wording.of("attention." + reason.kind()))
                .collect(Collectors.joining(wording.of("attention.between")));
        String opening = Openings.of(seeker.reasons().get(0), reader.language());
        return new DigestLine(
                wording.of("attention", who(seeker.facts(), wording), reasons, opening), Optional.empty(), false);
    }

    private static String who(SeekerFacts seeker, Wording wording) {
        return seeker.cohort()
                .map(cohort -> wording.of("attention.of", seeker.name(), cohort))
                .orElse(seeker.name());
    }
}
