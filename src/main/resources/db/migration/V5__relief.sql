-- The registers of relief (本政发〔2017〕20号). What is true stands here; the engine holds what is in progress.

-- One row a county: locked while a number is taken or a batch is joined, so that none is given twice.
create table relief_county (
  county_code varchar(6) primary key
);

-- 第20条 every application that was registered
create table relief_application (
  case_id               varchar(64)  primary key,
  tenant_id             varchar(64)  not null,
  county_code           varchar(6)   not null,
  identity_number       varchar(18)  not null,
  open_identity_number  varchar(18)  unique,           -- the same while the application is open, else null: one open application a person
  applicant_name        varchar(40)  not null,
  filed_by              varchar(20)  not null,
  agent_name            varchar(80),
  applied_on            date         not null,
  registered_at         timestamp with time zone not null,
  registered_by         varchar(64)  not null,
  village_code          varchar(12),
  hukou_division        varchar(10),
  accepted_on           date,
  decided_on            date,
  decided_by            varchar(64),
  outcome               varchar(20),                   -- approved, refused, withdrawn, died
  ended_on              date,
  end_note              varchar(1000)
);
create index relief_application_person on relief_application (identity_number);
create index relief_application_tenant on relief_application (tenant_id, registered_at);

-- 第21条 the one notice of everything that is missing
create table relief_materials_notice (
  case_id     varchar(64) primary key references relief_application (case_id),
  notified_at timestamp with time zone not null,
  materials   varchar(1000) not null,                  -- codes, comma between
  letter_id   varchar(64) not null
);

-- 第22条 who signed what, and who would not
create table relief_signature (
  id        varchar(36) primary key,
  case_id   varchar(64) not null references relief_application (case_id),
  round_no  integer not null,                          -- 1, and one more for each new investigation
  signed_as varchar(20) not null,                      -- investigator, applicant
  signer    varchar(64) not null,
  agreed    boolean not null,
  reason    varchar(1000),
  signed_on date not null
);
create index relief_signature_case on relief_signature (case_id);

-- 第22条第3款 every meeting of the panel, valid or not
create table relief_appraisal (
  id         varchar(36) primary key,
  case_id    varchar(64) not null references relief_application (case_id),
  meeting_no integer not null,
  meeting_on date not null,
  place      varchar(200) not null,
  panel      integer not null,
  attended   integer not null,
  valid      boolean not null,
  agree      integer not null,
  disagree   integer not null,
  abstain    integer not null,
  record     text not null,
  minutes    text not null,
  unique (case_id, meeting_no)
);

-- 第4条至第8条 each time eligibility was computed: inputs, versions and answer
create table relief_assessment (
  id          varchar(36) primary key,
  case_id     varchar(64) not null references relief_application (case_id),
  stage       varchar(20) not null,                    -- investigation, decision
  assessed_at timestamp with time zone not null,
  eligible    boolean not null,
  summary     varchar(2000) not null,
  result      text not null
);
create index relief_assessment_case on relief_assessment (case_id);

-- 第22条, 第23条 what an officer concluded, and why otherwise than computed
create table relief_conclusion (
  id           varchar(36) primary key,
  case_id      varchar(64) not null references relief_application (case_id),
  stage        varchar(20) not null,                   -- opinion, decision
  round_no     integer not null,
  concluded_at timestamp with time zone not null,
  officer      varchar(64) not null,
  conclusion   varchar(20) not null,                   -- approve, refuse
  computed     boolean not null,                       -- what the tables say: eligible or not
  reason       varchar(2000)
);
create index relief_conclusion_case on relief_conclusion (case_id);

-- 第36条 15 digits: division, year of approval, number of the county in that year
create table relief_certificate (
  certificate_number varchar(15) primary key,
  case_id            varchar(64) not null unique references relief_application (case_id),
  county_code        varchar(6) not null,
  approval_year      integer not null,
  sequence_no        integer not null,
  issued_on          date not null,
  unique (county_code, approval_year, sequence_no)
);

-- The register of recipients (第23条第2款)
create table relief_recipient (
  certificate_number      varchar(15) primary key references relief_certificate (certificate_number),
  case_id                 varchar(64) not null unique references relief_application (case_id),
  identity_number         varchar(18) not null,
  current_identity_number varchar(18) unique,          -- null once support has ended
  recipient_name          varchar(40) not null,
  county_code             varchar(6) not null,
  township_code           varchar(9) not null,
  village_code            varchar(12) not null,
  approved_on             date not null,
  entitled_from           date not null                -- first day of the month after approval
);

-- 第23条第1款 batches for the spot check
create table relief_batch (
  batch_id       varchar(64) primary key,
  county_code    varchar(6) not null references relief_county (county_code),
  open_county    varchar(6) unique,                    -- the county while the batch is open, else null: one open batch a county
  opened_at      timestamp with time zone not null,
  wait_until     timestamp with time zone not null,
  seed           varchar(64) not null,
  seed_hash      varchar(64) not null,
  share          varchar(20) not null,
  closed_by      varchar(64),
  drawn_at       timestamp with time zone,
  algorithm      varchar(60)
);

create table relief_batch_case (
  batch_id  varchar(64) not null references relief_batch (batch_id),
  case_id   varchar(64) not null references relief_application (case_id),
  joined_at timestamp with time zone not null,
  draw_hash varchar(64),
  drawn     boolean,
  primary key (batch_id, case_id)
);
