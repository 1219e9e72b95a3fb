package org.throughline.graphql.calendar;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.calendar.CalendarLanguage;

/** What the calendar feed is to be like. */
@Input("CreateCalendarFeedInput")
@Description("What the calendar feed is to be like.")
public record CreateCalendarFeedInput(
        @Description("""
                Any text of your own, such as a UUID: the same key twice is one change. The address is shown the first time only.""") String mutationKey,

        @Description("In which language; EN unless told.") CalendarLanguage language) {}
