package org.throughline.reporting.download;

import jakarta.servlet.http.HttpServletResponse;

/** Why a report is not handed out. The names are stable: clients may switch over them. */
enum ReportFault {
    UNAUTHENTICATED(HttpServletResponse.SC_UNAUTHORIZED, "Sign in first."),
    NOT_FOUND(HttpServletResponse.SC_NOT_FOUND, "There is no such report for you."),
    METHOD_NOT_ALLOWED(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Reports are only read: use GET."),
    BAD_DAY(
            HttpServletResponse.SC_BAD_REQUEST,
            "\"from\" and \"to\" are days such as 2026-03-31, of the years 1900 to 2999."),
    PERIOD_ENDS_BEFORE_IT_BEGINS(
            HttpServletResponse.SC_BAD_REQUEST, "\"to\" is before \"from\": a period cannot end before it begins."),
    BAD_BREAKDOWN(HttpServletResponse.SC_BAD_REQUEST, "\"breakdown\" is none, level, approach, channel or sector."),
    BAD_FIGURE(HttpServletResponse.SC_BAD_REQUEST, "\"figure\" is the key of a figure, such as HELD."),
    BAD_GROUP(
            HttpServletResponse.SC_BAD_REQUEST,
            "\"group\" comes with a \"breakdown\" that the figure has, and the other way round."),
    BAD_NUMBER(
            HttpServletResponse.SC_BAD_REQUEST,
            "\"last\" is a number from 1 to " + TrendQuestion.MOST + ", and \"days\" one from 1 to a hundred years."),
    BAD_LANGUAGE(HttpServletResponse.SC_BAD_REQUEST, "\"lang\" is en or de, or one with a country such as de-AT."),
    BAD_KIND(
            HttpServletResponse.SC_BAD_REQUEST,
            "\"kind\" is one of the kinds of entries, such as LOOK, or several of them."),
    BAD_ID(HttpServletResponse.SC_BAD_REQUEST, "\"account\" and \"subject\" are ids."),
    BAD_MOMENT(HttpServletResponse.SC_BAD_REQUEST, "\"from\" and \"until\" are moments such as 2026-03-31T08:00:00Z."),
    INTERNAL_ERROR(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here.");

    private final int status;
    private final String message;

    ReportFault(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** A sentence for people. */
    String message() {
        return message;
    }
}
