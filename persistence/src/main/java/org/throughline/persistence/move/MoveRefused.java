package org.throughline.persistence.move;

/** The databases cannot be moved like this. Nothing was changed; the message is one sentence for an operator. */
public final class MoveRefused extends RuntimeException {

    MoveRefused(String sentence) {
        super(sentence);
    }

    MoveRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
