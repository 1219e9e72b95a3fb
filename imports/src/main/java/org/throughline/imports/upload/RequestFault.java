package org.throughline.imports.upload;

import jakarta.servlet.http.HttpServletResponse;

/** Why a request is refused before its file is looked at. The names are stable: clients may switch over them. */
enum RequestFault {
    UNAUTHENTICATED(HttpServletResponse.SC_UNAUTHORIZED, "Sign in first."),
    CROSS_ORIGIN(HttpServletResponse.SC_FORBIDDEN, "The request comes from a page of another site."),
    NOT_A_SEEKER(HttpServletResponse.SC_FORBIDDEN, "Only seekers have a network to import into."),
    METHOD_NOT_ALLOWED(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Send the file with POST."),
    NOT_MULTIPART(
            HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
            "Send the file as multipart/form-data, in a part named \"file\"."),
    BROKEN_UPLOAD(
            HttpServletResponse.SC_BAD_REQUEST, "The upload broke off, or is not well-formed multipart/form-data."),
    NO_FILE(HttpServletResponse.SC_BAD_REQUEST, "There is no part named \"file\"."),
    SEVERAL_FILES(
            HttpServletResponse.SC_BAD_REQUEST, "There is more than one part named \"file\": send one at a time."),
    TOO_LARGE(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "The file is larger than %d MB.".formatted(LinkedInImportServlet.LARGEST_FILE >> 20)),
    INTERNAL_ERROR(
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Something went wrong here. Nothing of the file was stored.");

    private final int status;
    private final String message;

    RequestFault(int status, String message) {
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
