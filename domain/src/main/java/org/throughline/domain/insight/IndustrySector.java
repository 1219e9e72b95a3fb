package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** The sector of a source, from a fixed list, so that no one can be singled out by it (C9). */
@Meaning("The sector of a source, from a fixed list, so that no one can be singled out by it (C9).")
public enum IndustrySector {
    @Meaning("In agriculture or food.")
    AGRICULTURE_AND_FOOD,
    @Meaning("In the arts or culture.")
    ARTS_AND_CULTURE,
    @Meaning("At banks, insurers or investors.")
    BANKING_AND_INSURANCE,
    @Meaning("In construction or architecture.")
    CONSTRUCTION,
    @Meaning("In defence or security.")
    DEFENCE_AND_SECURITY,
    @Meaning("At schools, universities or in training.")
    EDUCATION,
    @Meaning("In energy or utilities.")
    ENERGY,
    @Meaning("At hospitals, practices or care homes.")
    HEALTH,
    @Meaning("In hotels, restaurants or travel.")
    HOSPITALITY_AND_TOURISM,
    @Meaning("At manufacturers.")
    MANUFACTURING,
    @Meaning("In media or publishing.")
    MEDIA_AND_PUBLISHING,
    @Meaning("At charities, associations or foundations.")
    NONPROFIT,
    @Meaning("In pharmaceuticals or biotechnology.")
    PHARMA_AND_BIOTECH,
    @Meaning("At consultancies, law, audit or tax firms.")
    PROFESSIONAL_SERVICES,
    @Meaning("In government or public administration.")
    PUBLIC_ADMINISTRATION,
    @Meaning("In real estate.")
    REAL_ESTATE,
    @Meaning("At research institutes.")
    RESEARCH,
    @Meaning("In retail or wholesale.")
    RETAIL_AND_WHOLESALE,
    @Meaning("In software or information technology.")
    SOFTWARE_AND_IT,
    @Meaning("In telecommunications.")
    TELECOMMUNICATIONS,
    @Meaning("In transport or logistics.")
    TRANSPORT_AND_LOGISTICS,
    @Meaning("In another sector.")
    OTHER
}
