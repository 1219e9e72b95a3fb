package org.throughline.graphql.execution;

import static graphql.util.TraversalControl.CONTINUE;
import static graphql.util.TreeTransformerUtil.changeNode;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.action.ActionKind;
import org.throughline.domain.aim.BackgroundKind;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.aim.TargetState;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.domain.contact.ContactSource;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.duplicate.DuplicateReason;
import org.throughline.domain.duplicate.DuplicateState;
import org.throughline.domain.duplicate.MergeField;
import org.throughline.domain.duplicate.MergeSide;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.domain.giving.HelpKind;
import org.throughline.domain.insight.DisclosureKind;
import org.throughline.domain.insight.FeedbackKind;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.Sharing;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Caution;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.CommitmentState;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.interview.RaisedBy;
import org.throughline.domain.interview.ThreadAnswer;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.domain.outcome.OutcomeKind;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.outreach.MessageKind;
import org.throughline.domain.outreach.Place;
import org.throughline.domain.outreach.Severity;
import org.throughline.domain.outreach.Verdict;
import org.throughline.domain.preparation.ClaimState;
import org.throughline.domain.preparation.ResearchSubject;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.programme.ActivityKind;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionMeasure;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.FigureUnit;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.report.ReportRunState;
import org.throughline.domain.shared.Meaning;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.ExportState;
import org.throughline.domain.transfer.ImportKind;
import org.throughline.domain.transfer.ImportState;
import org.throughline.domain.transfer.ImportVerdict;

/**
 * What SmallRye cannot be told by annotations: the domain's enums are described by their {@link Meaning} (the domain knows
 * no GraphQL), and a list in an input never holds null (SmallRye takes such an annotation for the list's own).
 */
final class SchemaFinish extends GraphQLTypeVisitorStub {
    private static final Map<String, Class<?>> DOMAIN_ENUMS = Stream.of(
                    Role.class,
                    Language.class,
                    SeekerLevel.class,
                    AuditKind.class,
                    AdvisorAccess.class,
                    ActionKind.class,
                    Horizon.class,
                    ContactSource.class,
                    ThreadState.class,
                    EventKind.class,
                    Approach.class,
                    Channel.class,
                    CloseReason.class,
                    MeetingFormat.class,
                    ThreadAnswer.class,
                    ChecklistItem.class,
                    RaisedBy.class,
                    PromisedBy.class,
                    CommitmentState.class,
                    Caution.class,
                    ReferralMode.class,
                    NamePermission.class,
                    ReferralOutcome.class,
                    SignalKind.class,
                    ExchangeDirection.class,
                    ExchangeKind.class,
                    HelpKind.class,
                    OutcomeKind.class,
                    MessageKind.class,
                    FindingCode.class,
                    Severity.class,
                    Verdict.class,
                    Place.class,
                    RefusalCode.class,
                    Practice.class,
                    AttentionKind.class,
                    AttentionMeasure.class,
                    TargetKind.class,
                    TargetState.class,
                    BackgroundKind.class,
                    CommonGroundKind.class,
                    ActivityKind.class,
                    ResearchSubject.class,
                    Topic.class,
                    ClaimState.class,
                    InsightKind.class,
                    Sharing.class,
                    JobFunction.class,
                    IndustrySector.class,
                    DisclosureKind.class,
                    FeedbackKind.class,
                    DuplicateReason.class,
                    DuplicateState.class,
                    MergeField.class,
                    MergeSide.class,
                    ImportKind.class,
                    ImportState.class,
                    ImportVerdict.class,
                    ExportScope.class,
                    ExportFormat.class,
                    ExportState.class,
                    Breakdown.class,
                    FigureUnit.class,
                    ReportRunState.class,
                    ReportRunReason.class,
                    ReportRunFault.class,
                    CalendarLanguage.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private SchemaFinish() {}

    static GraphQLSchema of(GraphQLSchema made) {
        return SchemaTransformer.transformSchema(made, new SchemaFinish());
    }

    @Override
    public TraversalControl visitGraphQLEnumType(GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
        Class<?> source = DOMAIN_ENUMS.get(type.getName());
        if (source == null) {
            return CONTINUE;
        }
        List<GraphQLEnumValueDefinition> values = type.getValues().stream()
                .map(value -> value.transform(
                        described -> meaning(source, value.getName()).ifPresent(described::description)))
                .toList();
        return changeNode(context, type.transform(described -> {
            meaning(source).ifPresent(described::description);
            described.clearValues();
            values.forEach(described::value);
        }));
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (bare instanceof GraphQLList list && !(list.getWrappedType() instanceof GraphQLNonNull)) {
            GraphQLList strict = GraphQLList.list(GraphQLNonNull.nonNull(list.getWrappedType()));
            GraphQLInputType type =
                    GraphQLTypeUtil.isNonNull(field.getType()) ? GraphQLNonNull.nonNull(strict) : strict;
            return changeNode(context, field.transform(changed -> changed.type(type)));
        }
        return CONTINUE;
    }

    private static Optional<String> meaning(Class<?> source, String constant) {
        try {
            return meaning(source.getField(constant));
        } catch (NoSuchFieldException notOfThisEnum) {
            return Optional.empty();
        }
    }

    private static Optional<String> meaning(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Meaning.class)).map(Meaning::value);
    }
}
