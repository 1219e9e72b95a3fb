package org.throughline.reporting.figure;

import java.util.List;
import org.throughline.domain.report.FigureUnit;

/** G9: how much is asked of the people interviewed. */
final class LoadFigures {
    static final List<Defined> FIGURES = List.of(
            Definition.of("G9", "ASKED_BY_SEVERAL", "People asked by several seekers")
                    .tells("How many people were asked for an interview by two or more seekers.")
                    .counts("People who were asked in the period by two or more of these seekers")
                    .leavesOut("People who cannot be told to be the same, by profile or address.")
                    .about("A8")
                    .as(FigureUnit.COUNT, Measure.countOnce(Rows.PERSON, "seekers > 1", "first")),
            Definition.of("G9", "ASKED_TOO_OFTEN", "People asked by too many seekers")
                    .tells(
                            "How many people were asked for an interview by more seekers than the institution's cap on open requests to one person.")
                    .counts("People who were asked in the period by more of these seekers than the cap")
                    .leavesOut("People who cannot be told to be the same, by profile or address.")
                    .about("A8")
                    .as(FigureUnit.COUNT, Measure.countOnce(Rows.PERSON, "seekers > person_request_cap", "first")));

    private LoadFigures() {}
}
