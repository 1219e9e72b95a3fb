package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** What a source works on, from a fixed list, so that no one can be singled out by it (C9). */
@Meaning("What a source works on, from a fixed list, so that no one can be singled out by it (C9).")
public enum JobFunction {
    @Meaning("In accounting, audit or tax.")
    ACCOUNTING,
    @Meaning("In administration or office management.")
    ADMINISTRATION,
    @Meaning("In consulting.")
    CONSULTING,
    @Meaning("In customer service or support.")
    CUSTOMER_SERVICE,
    @Meaning("In data analysis or statistics.")
    DATA_ANALYSIS,
    @Meaning("In design.")
    DESIGN,
    @Meaning("In engineering.")
    ENGINEERING,
    @Meaning("In finance or controlling.")
    FINANCE,
    @Meaning("In general management.")
    GENERAL_MANAGEMENT,
    @Meaning("In nursing, medicine or therapy.")
    HEALTH_CARE,
    @Meaning("In human resources or recruiting.")
    HUMAN_RESOURCES,
    @Meaning("In the running of computers and networks.")
    IT_OPERATIONS,
    @Meaning("In legal work.")
    LEGAL,
    @Meaning("In logistics or the supply chain.")
    LOGISTICS,
    @Meaning("In marketing or communication.")
    MARKETING,
    @Meaning("In policy or regulation.")
    POLICY,
    @Meaning("In product management.")
    PRODUCT_MANAGEMENT,
    @Meaning("In production, trades or operations.")
    PRODUCTION,
    @Meaning("In project management.")
    PROJECT_MANAGEMENT,
    @Meaning("In purchasing.")
    PURCHASING,
    @Meaning("In research or development.")
    RESEARCH,
    @Meaning("In sales or business development.")
    SALES,
    @Meaning("In social or community work.")
    SOCIAL_WORK,
    @Meaning("In software development.")
    SOFTWARE_DEVELOPMENT,
    @Meaning("In teaching or training.")
    TEACHING,
    @Meaning("In writing, editing or journalism.")
    WRITING,
    @Meaning("In other work.")
    OTHER
}
