package org.throughline.deployment.signin;

/** What a provider's token, or its bearer, is refused for. */
final class TokenRefused extends Exception {
    /** In which of three ways. */
    enum Kind {
        /** Nobody is proved to be anybody. */
        INVALID,
        /** The provider knows who it is, and gives them no role that means something here. */
        NO_ROLE,
        /** The provider knows who it is, and does not say to which institution they belong, or not to one of ours. */
        NO_INSTITUTION
    }

    private final Kind kind;

    private TokenRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static TokenRefused invalid(String why) {
        return new TokenRefused(Kind.INVALID, why);
    }

    static TokenRefused noRole() {
        return new TokenRefused(Kind.NO_ROLE, "no role of it means anything here");
    }

    static TokenRefused noInstitution() {
        return new TokenRefused(Kind.NO_INSTITUTION, "it does not name one institution");
    }

    Kind kind() {
        return kind;
    }
}
