package org.throughline.graphql.outreach;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.graphql.catalogue.Where;

/** Which templates. All conditions that are given must hold. */
@Input("MessageTemplateFilter")
@Description("Which templates. All conditions that are given must hold.")
public record MessageTemplateFilter(
        @Where("{}.kind = :value") @Description("For these messages.")
        MessageKind kind,

        @Where("{}.language = :value") @Description("In this language, an ISO 639-1 code.")
        String language) {}
