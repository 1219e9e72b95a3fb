package org.throughline.graphql.calendar;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** That your calendar feed is to end. */
@Input("RevokeCalendarFeedInput")
@Description("That your calendar feed is to end.")
public record RevokeCalendarFeedInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey) {}
