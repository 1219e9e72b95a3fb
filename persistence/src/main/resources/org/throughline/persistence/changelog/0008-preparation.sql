--liquibase formatted sql

--changeset throughline:research-note
--comment C1: what the seeker found out beforehand, by subject, with its source.
create table research_note (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid not null,
    subject         text not null check (subject in ('PERSON', 'ORGANIZATION', 'INDUSTRY')),
    note            text not null,
    source          text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id)
);
create index research_of_contact on research_note (institution_id, seeker_id, contact_id, subject, created_at, id) where deleted_at is null;

--changeset throughline:claim
--comment C2: what research seems to say, until an interview settles it.
create table claim (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    contact_id      uuid,
    organization_id uuid,
    subject         text not null check (subject in ('PERSON', 'ORGANIZATION', 'INDUSTRY')),
    statement       text not null,
    state           text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFINED', 'REFUTED')),
    refinement      text,
    settled_by      uuid,
    settled_at      timestamptz,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, organization_id) references organization (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, settled_by) references interview_thread (institution_id, seeker_id, id),
    check ((state = 'OPEN') = (settled_by is null))
);
create index claim_by_state on claim (institution_id, seeker_id, state, created_at, id) where deleted_at is null;

--changeset throughline:bank-question
--comment C5: questions that the institution offers as a start.
create table bank_question (
    institution_id  uuid not null references institution,
    id              uuid not null,
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    language        text not null default 'en',
    question        text not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id)
);

--changeset throughline:question
--comment C3 to C5: a question prepared for an interview.
create table question (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    position        int  not null,
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    question        text not null,
    is_open         boolean not null,
    bank_id         uuid,
    claim_id        uuid,
    asked           boolean not null default false,
    answer          text,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id),
    foreign key (institution_id, bank_id) references bank_question,
    foreign key (institution_id, claim_id) references claim
);
create index question_of_thread on question (institution_id, seeker_id, thread_id, position, id) where deleted_at is null;

--changeset throughline:insight
--comment C8, C9, D9: what an interview taught. Its source never leaves the seeker; others see a role and a sector.
create table insight (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    contact_id      uuid not null,
    kind            text not null check (kind in ('TIP', 'FACT', 'TREND', 'CONTACT_NEED')),
    topic           text not null check (topic in ('STORY', 'PATH', 'WORK', 'COMPANY', 'INDUSTRY', 'ADVICE', 'FEEDBACK', 'REFERRAL')),
    sharing         text not null default 'PRIVATE' check (sharing in ('PRIVATE', 'SHAREABLE')),
    insight         text not null,
    source_role     text,
    source_sector   text,
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, contact_id) references contact (institution_id, seeker_id, id),
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index insight_of_thread on insight (institution_id, seeker_id, thread_id, noted_at, id) where deleted_at is null;
create index insight_of_contact on insight (institution_id, seeker_id, contact_id, noted_at, id) where deleted_at is null;
create index insight_shared on insight (institution_id, topic, source_sector, source_role) where sharing = 'SHAREABLE' and deleted_at is null;

--changeset throughline:feedback
--comment D8: candid feedback on one's competitiveness, and what the seeker will do about it.
create table feedback (
    institution_id  uuid not null,
    id              uuid not null,
    seeker_id       uuid not null,
    thread_id       uuid not null,
    kind            text not null check (kind in ('STRENGTH', 'GAP')),
    feedback        text not null,
    response        text,
    noted_at        timestamptz not null,
    version         int  not null default 0,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz,
    primary key (institution_id, id),
    foreign key (institution_id, seeker_id) references seeker,
    foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
);
create index feedback_of_thread on feedback (institution_id, seeker_id, thread_id, noted_at, id) where deleted_at is null;

--changeset throughline:question-bank
--comment C5: the questions that the product offers every institution, beside the institution's own; a view, so that new ones come with a release.
create view offered_question as
    select institution_id, id, topic, language, question, false as shipped, version, created_at, deleted_at
    from bank_question
    union all
    select i.institution_id, ('0197c000-0000-7000-8000-' || lpad(to_hex(s.n), 12, '0'))::uuid, s.topic, s.language, s.question,
           true, 0, timestamptz '2026-01-01 00:00:00Z' + s.n * interval '1 second', null::timestamptz
    from institution i
    cross join (values
        (1, 'STORY', 'en', 'How did you come to do what you do today?'),
        (2, 'STORY', 'en', 'What made you choose this field in the first place?'),
        (3, 'STORY', 'en', 'What were you doing when you were where I am now?'),
        (4, 'STORY', 'en', 'Which moment in your working life are you most glad about, and why?'),
        (5, 'STORY', 'en', 'What surprised you most along the way?'),
        (6, 'PATH', 'en', 'Which steps brought you from your first job to this one?'),
        (7, 'PATH', 'en', 'What would you do differently if you started today?'),
        (8, 'PATH', 'en', 'How did you decide when it was time to move on?'),
        (9, 'PATH', 'en', 'Which detour taught you the most?'),
        (10, 'PATH', 'en', 'What are the usual ways into this work, and what are the unusual ones?'),
        (11, 'WORK', 'en', 'What does a good day at work look like, and what does a hard one look like?'),
        (12, 'WORK', 'en', 'What do you like about your job, and what could you do without?'),
        (13, 'WORK', 'en', 'What takes up most of your week?'),
        (14, 'WORK', 'en', 'How do you know that you have done your work well?'),
        (15, 'WORK', 'en', 'Which skills do you use every day that nobody told you about?'),
        (16, 'WORK', 'en', 'What is the hardest problem you are working on at the moment?'),
        (17, 'COMPANY', 'en', 'How would you describe the way people work together at your organisation?'),
        (18, 'COMPANY', 'en', 'What kind of person does well where you work, and who does not?'),
        (19, 'COMPANY', 'en', 'How are decisions made on your team?'),
        (20, 'COMPANY', 'en', 'What made you join this organisation rather than another?'),
        (21, 'COMPANY', 'en', 'How has the organisation changed since you came?'),
        (22, 'INDUSTRY', 'en', 'What is changing most in your field at the moment?'),
        (23, 'INDUSTRY', 'en', 'How do you think this work will look in five years?'),
        (24, 'INDUSTRY', 'en', 'What do people outside of your field get wrong about it?'),
        (25, 'INDUSTRY', 'en', 'What do you read or whom do you follow to keep up?'),
        (26, 'INDUSTRY', 'en', 'Which problems in your field deserve more people?'),
        (27, 'ADVICE', 'en', 'What would you tell someone who wants to start in this field?'),
        (28, 'ADVICE', 'en', 'What should I learn next, in your view, and how?'),
        (29, 'ADVICE', 'en', 'Which mistakes do you see newcomers make?'),
        (30, 'ADVICE', 'en', 'What would you want to know before taking a first job in this field?'),
        (31, 'ADVICE', 'en', 'How would you spend the next three months in my place?'),
        (32, 'FEEDBACK', 'en', 'How does what I have done so far look from where you stand?'),
        (33, 'FEEDBACK', 'en', 'What is missing in my background for work like yours?'),
        (34, 'FEEDBACK', 'en', 'What would make you take a second look at someone like me?'),
        (35, 'FEEDBACK', 'en', 'Which of my experiences would you tell more about, and which less?'),
        (36, 'FEEDBACK', 'en', 'How could I explain more clearly what I am looking for?'),
        (37, 'REFERRAL', 'en', 'Who else would you talk to if you were in my place?'),
        (38, 'REFERRAL', 'en', 'Which people see this field from quite another side than you?'),
        (39, 'REFERRAL', 'en', 'What groups or events are worth going to, and why?'),
        (40, 'REFERRAL', 'en', 'Whose work in this field do you admire, and what for?'),
        (41, 'REFERRAL', 'en', 'How would you like me to mention you when I write to them?'),
        (42, 'STORY', 'de', 'Wie sind Sie zu dem gekommen, was Sie heute tun?'),
        (43, 'STORY', 'de', 'Was hat Sie ursprünglich an diesem Beruf gereizt?'),
        (44, 'STORY', 'de', 'Was haben Sie gemacht, als Sie dort standen, wo ich heute stehe?'),
        (45, 'STORY', 'de', 'Auf welchen Moment in Ihrem Berufsleben sind Sie besonders froh, und warum?'),
        (46, 'STORY', 'de', 'Was hat Sie auf Ihrem Weg am meisten überrascht?'),
        (47, 'PATH', 'de', 'Welche Schritte haben Sie von Ihrer ersten Stelle zu dieser geführt?'),
        (48, 'PATH', 'de', 'Was würden Sie anders machen, wenn Sie heute anfingen?'),
        (49, 'PATH', 'de', 'Woran haben Sie gemerkt, dass es Zeit für etwas Neues war?'),
        (50, 'PATH', 'de', 'Welcher Umweg hat Ihnen am meisten gebracht?'),
        (51, 'PATH', 'de', 'Welche üblichen und welche ungewöhnlichen Wege führen in diesen Beruf?'),
        (52, 'WORK', 'de', 'Wie sieht ein guter Arbeitstag aus, und wie ein schwieriger?'),
        (53, 'WORK', 'de', 'Was gefällt Ihnen an Ihrer Arbeit, und worauf könnten Sie verzichten?'),
        (54, 'WORK', 'de', 'Womit verbringen Sie den größten Teil Ihrer Woche?'),
        (55, 'WORK', 'de', 'Woran erkennen Sie, dass Sie gute Arbeit geleistet haben?'),
        (56, 'WORK', 'de', 'Welche Fähigkeiten brauchen Sie täglich, von denen Ihnen vorher niemand erzählt hat?'),
        (57, 'WORK', 'de', 'Welches Problem beschäftigt Sie zurzeit am meisten?'),
        (58, 'COMPANY', 'de', 'Wie würden Sie die Zusammenarbeit in Ihrer Organisation beschreiben?'),
        (59, 'COMPANY', 'de', 'Wer fühlt sich bei Ihnen wohl, und wer eher nicht?'),
        (60, 'COMPANY', 'de', 'Wie werden in Ihrem Team Entscheidungen getroffen?'),
        (61, 'COMPANY', 'de', 'Was hat für Sie den Ausschlag für diese Organisation gegeben?'),
        (62, 'COMPANY', 'de', 'Wie hat sich die Organisation verändert, seit Sie dort sind?'),
        (63, 'INDUSTRY', 'de', 'Was verändert sich in Ihrer Branche gerade am stärksten?'),
        (64, 'INDUSTRY', 'de', 'Wie wird diese Arbeit Ihrer Meinung nach in fünf Jahren aussehen?'),
        (65, 'INDUSTRY', 'de', 'Was verstehen Außenstehende an Ihrer Branche meistens falsch?'),
        (66, 'INDUSTRY', 'de', 'Wie halten Sie sich auf dem Laufenden?'),
        (67, 'INDUSTRY', 'de', 'Welche Fragen in Ihrer Branche verdienen mehr Aufmerksamkeit?'),
        (68, 'ADVICE', 'de', 'Was würden Sie jemandem raten, der in diesem Beruf anfangen möchte?'),
        (69, 'ADVICE', 'de', 'Was sollte ich als Nächstes lernen, und wie am besten?'),
        (70, 'ADVICE', 'de', 'Welche Fehler beobachten Sie bei Berufsanfängern?'),
        (71, 'ADVICE', 'de', 'Was sollte man wissen, bevor man die erste Stelle in dieser Branche antritt?'),
        (72, 'ADVICE', 'de', 'Wie würden Sie an meiner Stelle die nächsten drei Monate nutzen?'),
        (73, 'FEEDBACK', 'de', 'Wie wirkt mein bisheriger Weg auf Sie?'),
        (74, 'FEEDBACK', 'de', 'Was fehlt mir noch für eine Arbeit wie Ihre?'),
        (75, 'FEEDBACK', 'de', 'Was würde Sie bei jemandem wie mir ein zweites Mal hinsehen lassen?'),
        (76, 'FEEDBACK', 'de', 'Von welchen Erfahrungen sollte ich mehr erzählen, von welchen weniger?'),
        (77, 'FEEDBACK', 'de', 'Wie kann ich klarer sagen, was ich suche?'),
        (78, 'REFERRAL', 'de', 'Mit wem würden Sie an meiner Stelle noch sprechen?'),
        (79, 'REFERRAL', 'de', 'Wer sieht diese Branche aus einem ganz anderen Blickwinkel als Sie?'),
        (80, 'REFERRAL', 'de', 'Welche Gruppen oder Veranstaltungen lohnen sich, und warum?'),
        (81, 'REFERRAL', 'de', 'Wessen Arbeit schätzen Sie besonders, und wofür?'),
        (82, 'REFERRAL', 'de', 'Wie darf ich Sie erwähnen, wenn ich mich dort melde?')
    ) s (n, topic, language, question);
create index bank_question_by_time on bank_question (institution_id, created_at, id) where deleted_at is null;

--changeset throughline:question-craft
--comment The better wording of a closed question (C4), and the wording that was taken from the bank, by which an own question is told (C5). What the product ships is no row, so the bank is named without a key.
alter table question
    add better_wording text,
    add bank_text      text,
    add check ((bank_id is null) = (bank_text is null)),
    drop constraint question_institution_id_bank_id_fkey,
    drop constraint question_institution_id_claim_id_fkey;
alter table claim add constraint claim_of_seeker unique (institution_id, seeker_id, id);
alter table question add constraint question_claim foreign key (institution_id, seeker_id, claim_id)
    references claim (institution_id, seeker_id, id);
create index question_of_claim on question (institution_id, seeker_id, claim_id) where deleted_at is null;

--changeset throughline:claim-edges
create index claim_of_contact on claim (institution_id, seeker_id, contact_id, created_at, id) where deleted_at is null;
create index claim_of_organization on claim (institution_id, seeker_id, organization_id, created_at, id) where deleted_at is null;
create index claim_settled_by on claim (institution_id, seeker_id, settled_by, created_at, id) where deleted_at is null;

--changeset throughline:insight-batch
--comment C9: shared insights are shown by batches of several people, which stand or fall as a whole. A batch is never left again, so that a withdrawn or deleted insight keeps it from being shown; source_person numbers the people behind a batch from 1.
alter table insight
    add batch_id      uuid,
    add source_person int,
    add check (sharing = 'PRIVATE' or source_role is not null and source_sector is not null),
    add check ((batch_id is null) = (source_person is null));
create index insight_of_batch on insight (institution_id, batch_id) where batch_id is not null;
create index insight_of_seeker on insight (institution_id, seeker_id, noted_at, id) where deleted_at is null;
create index feedback_of_seeker on feedback (institution_id, seeker_id, noted_at, id) where deleted_at is null;

--changeset throughline:sector-of splitStatements:false
--comment C8: in which sector of the fixed list a sector in a seeker's own words lies; null when nobody can tell.
create function sector_of(input text) returns text
    language sql immutable strict parallel safe
    return case
        when fold(input) ~ 'pharma|biotech|life science' then 'PHARMA_AND_BIOTECH'
        when fold(input) ~ 'health|hospital|clinic|medic|care home|gesundheit|klinik|krankenhaus|pflege' then 'HEALTH'
        when fold(input) ~ 'bank|financ|insur|invest|finanz|versicherung' then 'BANKING_AND_INSURANCE'
        when fold(input) ~ 'consult|audit|law|legal|account|beratung|recht|steuer|wirtschaftspruf' then 'PROFESSIONAL_SERVICES'
        when fold(input) ~ 'software|information technology|\mit\M|cloud|informatik|computer|digital' then 'SOFTWARE_AND_IT'
        when fold(input) ~ 'telecom|telekommunikation' then 'TELECOMMUNICATIONS'
        when fold(input) ~ 'energy|energie|power|utilit|oil|gas|solar|wind|strom' then 'ENERGY'
        when fold(input) ~ 'construct|architect|building|bauwesen|baugewerbe|hochbau|tiefbau|architekt' then 'CONSTRUCTION'
        when fold(input) ~ 'real estate|propert|immobili' then 'REAL_ESTATE'
        when fold(input) ~ 'food|agri|farm|baker|lebensmittel|landwirt|ernahrung' then 'AGRICULTURE_AND_FOOD'
        when fold(input) ~ 'retail|wholesale|shop|commerce|einzelhandel|grosshandel|handel' then 'RETAIL_AND_WHOLESALE'
        when fold(input) ~ 'transport|logist|rail|aviation|shipping|verkehr|bahn|luftfahrt|spedition' then 'TRANSPORT_AND_LOGISTICS'
        when fold(input) ~ 'hotel|hospitality|tourism|travel|gastro|tourismus|reise' then 'HOSPITALITY_AND_TOURISM'
        when fold(input) ~ 'media|publish|journalis|broadcast|film|medien|verlag|presse|rundfunk' then 'MEDIA_AND_PUBLISHING'
        when fold(input) ~ '\mart\M|arts|culture|museum|theatre|theater|music|kultur|kunst|musik' then 'ARTS_AND_CULTURE'
        when fold(input) ~ 'educat|school|teach|universit|bildung|schule|hochschule' then 'EDUCATION'
        when fold(input) ~ 'research|scien|forschung|wissenschaft' then 'RESEARCH'
        when fold(input) ~ 'public|government|policy|administration|verwaltung|behorde|politik' then 'PUBLIC_ADMINISTRATION'
        when fold(input) ~ 'non-?profit|charit|\mngo\M|foundation|gemeinnutz|stiftung|verein' then 'NONPROFIT'
        when fold(input) ~ 'defence|defense|security|military|verteidigung|sicherheit|bundeswehr' then 'DEFENCE_AND_SECURITY'
        when fold(input) ~ 'manufactur|industr|machine|automotive|engineering|maschinenbau|fertigung|produktion|chemi' then 'MANUFACTURING'
        end;

--changeset throughline:published-insight
--comment C9: what may be shown to others: the insights of batches that are whole. It holds whose they are, for counting; no reader ever gets those columns.
create view published_insight as
    select i.institution_id, i.batch_id, i.seeker_id, i.source_person, i.kind, i.topic, i.source_role, i.source_sector, i.insight
    from insight i
    where i.batch_id is not null
      and not exists (
        select from insight x
        left join interview_thread t
          on t.institution_id = x.institution_id and t.seeker_id = x.seeker_id and t.id = x.thread_id and t.deleted_at is null
        left join contact c
          on c.institution_id = x.institution_id and c.seeker_id = x.seeker_id and c.id = x.contact_id and c.deleted_at is null
        where x.institution_id = i.institution_id and x.batch_id = i.batch_id
          and (x.sharing <> 'SHAREABLE' or x.deleted_at is not null or t.held_at is null or t.practice or c.id is null));
