package org.throughline.graphql.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.calendar.CalendarFeeds;
import org.throughline.domain.calendar.CalendarFeeds.NewCalendarFeed;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** A secret address for the seeker's own calendar program, to make and to revoke. */
@GraphQLApi
@ApplicationScoped
public class CalendarFeedMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private CalendarFeeds feeds;

    /** Makes a secret address for your calendar. */
    @Mutation("createCalendarFeed")
    @NonNull
    @Description("""
            Makes a secret address from which your calendar program reads your interviews and due dates (D1). An address that you \
            had before stops working.""")
    public CreateCalendarFeedPayload createCalendarFeed(
            @NonNull @Description("What it is to be like.") @Name("input") CreateCalendarFeedInput input) {
        Viewer viewer = currentViewer.get();
        CalendarLanguage language = Optional.ofNullable(input.language()).orElse(CalendarLanguage.EN);
        AtomicReference<String> url = new AtomicReference<>();
        Result result = mutations.run(
                input.mutationKey(),
                () -> currentViewer.seeker().map(seeker -> {
                    NewCalendarFeed feed = feeds.create(viewer, seeker, language);
                    url.set(feed.path());
                    return Changed.of("calendarFeed", feed.id());
                }));
        return CreateCalendarFeedPayload.of(result, Optional.ofNullable(url.get()));
    }

    /** Makes your calendar's address stop working. */
    @Mutation("revokeCalendarFeed")
    @NonNull
    @Description("Makes the address of your calendar feed stop working (D1).")
    public RevokeCalendarFeedPayload revokeCalendarFeed(
            @NonNull @Description("That it is to end.") @Name("input") RevokeCalendarFeedInput input) {
        Viewer viewer = currentViewer.get();
        return RevokeCalendarFeedPayload.of(mutations.run(
                input.mutationKey(), () -> currentViewer.seeker().then(seeker -> revoke(viewer, seeker))));
    }

    private Outcome<Changed> revoke(Viewer viewer, UUID seeker) {
        return feeds.revoke(viewer, seeker)
                ? Outcome.done(Changed.of("seeker", seeker))
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, Practice.D1, "You have no calendar feed."));
    }
}
