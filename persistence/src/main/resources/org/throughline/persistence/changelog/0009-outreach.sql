--liquibase formatted sql

--changeset throughline:message-template
--comment B3: texts to start from, with fields; the institution's own. A template is not a message: it is filled and then written on.
create table message_template (
    institution_id  uuid not null references institution,
    id              uuid not null,
    kind            text not null check (kind in ('REQUEST', 'FOLLOW_UP', 'THANK_YOU', 'TOUCH', 'GOOD_NEWS', 'INTRODUCTION')),
    language        text not null,
    name            text not null,
    subject         text,
    body            text not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);

--changeset throughline:message
--comment A message to a contact, as drafted and as sent, with what the outreach check said of it (B1 to B13, F2).
create table message (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    thread_id       uuid,
    kind            text not null check (kind in ('REQUEST', 'FOLLOW_UP', 'THANK_YOU', 'TOUCH', 'GOOD_NEWS', 'INTRODUCTION')),
    channel         text not null check (channel in ('EMAIL', 'LINKEDIN', 'PHONE', 'MESSAGE', 'IN_PERSON')),
    language        text not null,
    subject         text,
    body            text not null,
    text_key        text not null,
    verdict         text not null check (verdict in ('CLEAN', 'HINT', 'WARNING', 'ERROR')),
    findings        text[] not null default '{}',
    sent_at         timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index message_of_thread on message (institution_id, seeker_id, thread_id, created_at desc, id desc) where deleted_at is null;
create index message_of_contact on message (institution_id, seeker_id, contact_id, created_at desc, id desc) where deleted_at is null;

--changeset throughline:shipped-templates splitStatements:false
--comment The templates that come with the product: every institution begins with a copy, which is its own from then on. Ids and times come of the institution's, so that the same data gives the same rows.
create function shipped_message_templates(institution uuid, at timestamptz) returns void
    language sql
    as $$
    insert into message_template (institution_id, id, kind, language, name, subject, body, created_at)
    select institution, md5(institution || t.language || t.kind || t.name)::uuid, t.kind, t.language, t.name, t.subject, t.body, at
    from (values
        ('REQUEST', 'en', 'Ask for a conversation', 'A question about your path',
'Dear {contactName},

I am writing to you of all people for a reason: {purpose}. I am not looking for a job; I would like to learn how you see your field.

{question}

Would you have {minutes} minutes for me, by phone, by video or in person, whenever it suits you?

Kind regards,
{seekerName}'),
        ('REQUEST', 'en', 'Ask for a conversation, by referral', '{referrer} suggested that I write to you',
'Dear {contactName},

{referrer} suggested that I write to you. My reason: {purpose}. I am not looking for a job; I would like to learn from your experience.

{question}

Would you have {minutes} minutes for me, by phone, by video or in person, whenever it suits you?

Kind regards,
{seekerName}'),
        ('FOLLOW_UP', 'en', 'Ask once more', 'A question about your path',
'Dear {contactName},

I know that your days are full, so just a short reminder of my note. I would still be glad to learn from you, in {minutes} minutes and at any time that suits you. If it does not fit, that is fine as well.

Kind regards,
{seekerName}'),
        ('THANK_YOU', 'en', 'Thank for a conversation', 'Thank you',
'Dear {contactName},

Thank you for the time you gave me on {interviewDay}. What stayed with me most: {whatStayed}

Thank you also for what you offered: {commitments}.

Kind regards,
{seekerName}'),
        ('TOUCH', 'en', 'Keep in touch, with something for them', 'Something for you',
'Dear {contactName},

When we spoke, you told me about {theirTopic}. I came across this and thought of you: {somethingForThem}

How are things at {organization}?

Kind regards,
{seekerName}'),
        ('GOOD_NEWS', 'en', 'Tell the good news', 'Good news',
'Dear {contactName},

I have good news: {news}. What you told me had its part in it: {theirPart}

Thank you for that. How are you?

Kind regards,
{seekerName}'),
        ('INTRODUCTION', 'en', 'Introduce two people', 'You two should meet',
'Dear {contactName}, dear {otherName},

I think that you have something to tell each other: {reason}

I leave the rest to you.

Kind regards,
{seekerName}'),
        ('REQUEST', 'de', 'Um ein Gespräch bitten', 'Eine Frage zu Ihrem Weg',
'Guten Tag {contactName},

ich schreibe gerade Ihnen, und das hat einen Grund: {purpose}. Ich suche keine Stelle, sondern möchte lernen, wie Sie Ihr Fach sehen.

{question}

Hätten Sie {minutes} Minuten für mich, am Telefon, per Video oder bei einem Treffen, wann immer es Ihnen passt?

Mit freundlichen Grüßen
{seekerName}'),
        ('REQUEST', 'de', 'Um ein Gespräch bitten, auf Empfehlung', '{referrer} hat mir geraten, Ihnen zu schreiben',
'Guten Tag {contactName},

{referrer} hat mir geraten, Ihnen zu schreiben. Mein Anliegen: {purpose}. Ich suche keine Stelle, sondern möchte von Ihren Erfahrungen lernen.

{question}

Hätten Sie {minutes} Minuten für mich, am Telefon, per Video oder bei einem Treffen, wann immer es Ihnen passt?

Mit freundlichen Grüßen
{seekerName}'),
        ('FOLLOW_UP', 'de', 'Noch einmal bitten', 'Eine Frage zu Ihrem Weg',
'Guten Tag {contactName},

ich weiß, dass Ihre Tage voll sind, daher nur eine kurze Erinnerung an meine Nachricht. Ich würde mich weiterhin freuen, von Ihnen zu lernen, in {minutes} Minuten und wann immer es Ihnen passt. Wenn nicht, ist das auch in Ordnung.

Mit freundlichen Grüßen
{seekerName}'),
        ('THANK_YOU', 'de', 'Für ein Gespräch danken', 'Vielen Dank',
'Guten Tag {contactName},

vielen Dank für die Zeit, die Sie mir am {interviewDay} geschenkt haben. Am meisten ist mir geblieben: {whatStayed}

Danke auch für das, was Sie angeboten haben: {commitments}.

Mit freundlichen Grüßen
{seekerName}'),
        ('TOUCH', 'de', 'In Verbindung bleiben, mit etwas für sie', 'Etwas für Sie',
'Guten Tag {contactName},

als wir sprachen, erzählten Sie mir von {theirTopic}. Das hier ist mir begegnet, und ich dachte an Sie: {somethingForThem}

Wie geht es bei {organization}?

Mit freundlichen Grüßen
{seekerName}'),
        ('GOOD_NEWS', 'de', 'Gute Nachricht erzählen', 'Gute Nachricht',
'Guten Tag {contactName},

ich habe eine gute Nachricht: {news}. Was Sie mir erzählt haben, hat seinen Anteil daran: {theirPart}

Vielen Dank dafür. Wie geht es Ihnen?

Mit freundlichen Grüßen
{seekerName}'),
        ('INTRODUCTION', 'de', 'Zwei Menschen bekannt machen', 'Sie beide sollten sich kennenlernen',
'Guten Tag {contactName}, guten Tag {otherName},

ich glaube, dass Sie einander etwas zu erzählen haben: {reason}

Alles Weitere überlasse ich Ihnen.

Mit freundlichen Grüßen
{seekerName}')
    ) t(kind, language, name, subject, body)
$$;

--changeset throughline:templates-of-new-institutions splitStatements:false
--comment However an institution comes into being, by a statement or by COPY.
create function give_message_templates() returns trigger
    language plpgsql
    as $$
begin
    perform shipped_message_templates(new.institution_id, new.created_at);
    return null;
end
$$;
create trigger institution_templates after insert on institution
    for each row execute function give_message_templates();

--changeset throughline:templates-of-institutions-there-are
select shipped_message_templates(institution_id, created_at) from institution;
