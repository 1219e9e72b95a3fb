package org.throughline.graphql.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.outreach.MessageTemplate;
import org.throughline.domain.outreach.MessageTemplates;
import org.throughline.domain.outreach.RuleSets;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Templates to write, change and delete, for administrators; for everybody else there is nothing to change. */
@GraphQLApi
@ApplicationScoped
public class MessageTemplateMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private MessageTemplates templates;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes a template down. */
    @Mutation("createMessageTemplate")
    @NonNull
    @Description("Writes down a text to start messages from; administrators only (B3).")
    public CreateMessageTemplatePayload createMessageTemplate(
            @NonNull @Description("The text.") @Name("input") CreateMessageTemplateInput input) {
        Viewer viewer = currentViewer.get();
        MessageTemplate.Wording wording = new MessageTemplate.Wording(
                input.kind(), input.language(), input.name(), input.subject(), input.body());
        TenantKey key = new TenantKey(viewer.institutionId(), ids.next());
        return CreateMessageTemplatePayload.of(mutations.run(
                input.mutationKey(),
                () -> administrator(viewer)
                        .then(admin -> MessageTemplate.create(key, wording, RuleSets.shipped(), clock.instant()))
                        .map(template -> {
                            templates.add(template);
                            return Changed.of("messageTemplate", template.id());
                        })));
    }

    /** Changes a template. */
    @Mutation("updateMessageTemplate")
    @NonNull
    @Description("Changes a text to start messages from; administrators only (B3).")
    public UpdateMessageTemplatePayload updateMessageTemplate(
            @NonNull @Description("What is to change.") @Name("input") UpdateMessageTemplateInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateMessageTemplatePayload.of(mutations.run(
                input.mutationKey(),
                () -> find(viewer, input.id(), input.ifVersion())
                        .then(template -> template.reword(wording(template.wording(), input), RuleSets.shipped()))
                        .map(template -> Changed.of("messageTemplate", template.id()))));
    }

    /** Deletes a template. */
    @Mutation("deleteMessageTemplate")
    @NonNull
    @Description("Deletes a text to start messages from; administrators only. Messages begun from it stay.")
    public DeleteMessageTemplatePayload deleteMessageTemplate(
            @NonNull @Description("Which template.") @Name("input") DeleteMessageTemplateInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteMessageTemplatePayload.of(mutations.run(
                input.mutationKey(),
                () -> find(viewer, input.id(), input.ifVersion()).map(template -> {
                    template.delete(clock.instant());
                    return Changed.of("deletedMessageTemplateId", template.id());
                })));
    }

    private MessageTemplate.Wording wording(MessageTemplate.Wording present, UpdateMessageTemplateInput input) {
        return new MessageTemplate.Wording(
                input.kind() == null ? present.kind() : input.kind(),
                given.or("language", input.language(), present.language()),
                given.or("name", input.name(), present.name()),
                given.or("subject", input.subject(), present.subject()),
                given.or("body", input.body(), present.body()));
    }

    private Outcome<MessageTemplate> find(Viewer viewer, String id, Integer version) {
        return administrator(viewer)
                .then(admin -> Lookups.find("id", id, found -> templates.find(viewer, found)))
                .then(template -> version == null || version == template.version()
                        ? Outcome.done(template)
                        : Outcome.refused(changedMeanwhile(template)));
    }

    private static Refusal changedMeanwhile(MessageTemplate template) {
        return Refusal.of(
                        RefusalCode.CHANGED_MEANWHILE,
                        "Was changed meanwhile: version is %d. Read it again, then decide."
                                .formatted(template.version()))
                .at("ifVersion");
    }

    /** For others it is as if there were nothing to change. */
    private static Outcome<Viewer> administrator(Viewer viewer) {
        return viewer.roles().contains(Role.ADMIN)
                ? Outcome.done(viewer)
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is nothing of this kind to change."));
    }
}
