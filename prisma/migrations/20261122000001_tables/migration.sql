-- The tables. Times are UTC instants; days are London calendar days.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A function is nobody's until it is granted, from here on.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Characters left when the white space around them is taken away, as the forms count them: blank words are no words.
CREATE FUNCTION written_length(words text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(btrim(words, U&' \0009\000A\000B\000C\000D\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000\FEFF'))
$$;

CREATE TYPE estate AS ENUM ('MALE_CLOSED', 'MALE_OPEN', 'WOMENS');
CREATE TYPE role AS ENUM ('KEY_WORKER', 'POM', 'CUSTODIAL_MANAGER', 'HOMD', 'CASE_ADMINISTRATOR', 'SENIOR_LEADER', 'ADMINISTRATOR', 'NATIONAL');
CREATE TYPE key_worker_status AS ENUM ('ACTIVE', 'UNAVAILABLE_ANNUAL_LEAVE', 'UNAVAILABLE_LONG_TERM_ABSENCE', 'UNAVAILABLE_NO_PRISONER_CONTACT', 'INACTIVE');
CREATE TYPE legal_status AS ENUM ('REMAND', 'CONVICTED_UNSENTENCED', 'SENTENCED', 'INDETERMINATE', 'RECALL');
CREATE TYPE complexity AS ENUM ('LOW', 'MEDIUM', 'HIGH');
CREATE TYPE allocation_method AS ENUM ('AUTO', 'MANUAL');
CREATE TYPE allocation_end_reason AS ENUM ('RELEASED', 'TRANSFER', 'STAFF_STATUS_CHANGE', 'OVERRIDE', 'CHANGE_IN_COMPLEXITY_OF_NEED', 'DUPLICATE', 'MERGED', 'MANUAL');
CREATE TYPE responsibility AS ENUM ('RESPONSIBLE', 'SUPPORTING', 'CO_WORKING');
CREATE TYPE entry_kind AS ENUM ('SESSION', 'BRIEF_CONTACT', 'POM_CONTACT');
CREATE TYPE place AS ENUM ('PRIVATE_ROOM', 'CELL', 'WING_OFFICE', 'LANDING', 'WORK_OR_EDUCATION', 'ELSEWHERE');
CREATE TYPE action_owner AS ENUM ('KEY_WORKER', 'PERSON', 'POM', 'OMU', 'SOMEONE_ELSE');
CREATE TYPE action_state AS ENUM ('OPEN', 'DONE', 'NOT_DONE');
CREATE TYPE access_reason_kind AS ENUM ('COVERING_A_SESSION', 'SAFETY', 'COMPLAINT', 'OTHER');
CREATE TYPE review_selection AS ENUM ('SAMPLED', 'CHOSEN');
CREATE TYPE element_rating AS ENUM ('YES', 'PARTLY', 'NO');

CREATE TABLE installation (
  id            integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  demonstration boolean NOT NULL,
  made_at       timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE prisons (
  code                 varchar(3) PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
  name                 text NOT NULL,
  category             text NOT NULL CHECK (category ~ '^[A-D]$'),
  estate               estate NOT NULL,
  functions            text[] NOT NULL DEFAULT '{}',
  operational_capacity integer CHECK (operational_capacity > 0),
  frequency_weeks      smallint NOT NULL DEFAULT 1 CHECK (frequency_weeks BETWEEN 1 AND 4),
  idle_minutes         smallint NOT NULL DEFAULT 10 CHECK (idle_minutes BETWEEN 5 AND 30)
);

CREATE TABLE locations (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  wing        text NOT NULL,
  landing     text NOT NULL,
  cell        text NOT NULL,
  UNIQUE (prison_code, wing, landing, cell)
);

CREATE TABLE staff (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  username          text NOT NULL UNIQUE CHECK (username = lower(username)),
  surname           text NOT NULL,
  forenames         text NOT NULL,
  key_worker_status key_worker_status NOT NULL DEFAULT 'ACTIVE',
  capacity          smallint NOT NULL DEFAULT 6 CHECK (capacity >= 0),
  line_manager_id   uuid REFERENCES staff,
  demonstration     boolean NOT NULL DEFAULT false,
  left_on           date
);

CREATE TABLE staff_credentials (
  staff_id      uuid PRIMARY KEY REFERENCES staff,
  password_hash text NOT NULL,
  failures      integer NOT NULL DEFAULT 0,
  locked_until  timestamptz(3)
);

CREATE TABLE staff_roles (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  staff_id    uuid NOT NULL REFERENCES staff,
  prison_code varchar(3) REFERENCES prisons,
  role        role NOT NULL,
  from_day    date NOT NULL,
  to_day      date,
  CHECK (to_day >= from_day),
  -- The national team belongs to no prison; everybody else to one.
  CONSTRAINT staff_roles_prison CHECK ((prison_code IS NULL) = (role = 'NATIONAL'))
);
CREATE INDEX ON staff_roles (prison_code, role);
CREATE INDEX ON staff_roles (staff_id);

CREATE TABLE staff_sessions (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash  bytea NOT NULL UNIQUE,
  staff_id    uuid NOT NULL REFERENCES staff,
  prison_code varchar(3) REFERENCES prisons,
  started_at  timestamptz(3) NOT NULL DEFAULT now(),
  seen_at     timestamptz(3) NOT NULL DEFAULT now(),
  ended_at    timestamptz(3),
  address     text CHECK (char_length(address) <= 45)
);
CREATE INDEX ON staff_sessions (staff_id);

CREATE TABLE sign_in_failures (
  source   text NOT NULL,
  minute   timestamptz(3) NOT NULL,
  failures integer NOT NULL DEFAULT 1,
  PRIMARY KEY (source, minute)
);

CREATE TABLE people (
  id                       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_number            varchar(7) NOT NULL UNIQUE CHECK (prison_number ~ '^[A-Z][0-9]{4}[A-Z]{2}$'),
  surname                  text NOT NULL,
  forenames                text NOT NULL,
  date_of_birth            date NOT NULL,
  legal_status             legal_status NOT NULL,
  category                 text,
  complexity               complexity,
  reception_date           date NOT NULL,
  last_admission_date      date NOT NULL,
  sentence_start_date      date,
  conditional_release_date date,
  parole_eligibility_date  date,
  tariff_date              date,
  alerts                   text[] NOT NULL DEFAULT '{}',
  prison_code              varchar(3) REFERENCES prisons,
  CONSTRAINT people_admitted_after_reception CHECK (last_admission_date >= reception_date)
);
CREATE INDEX ON people (prison_code, surname, forenames);

CREATE TABLE stays (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id   uuid NOT NULL REFERENCES people,
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  wing        text NOT NULL,
  location_id uuid REFERENCES locations,
  starts_at   timestamptz(3) NOT NULL,
  ends_at     timestamptz(3),
  first_day   date GENERATED ALWAYS AS ((starts_at AT TIME ZONE 'Europe/London')::date) STORED,
  left_day    date GENERATED ALWAYS AS ((ends_at AT TIME ZONE 'Europe/London')::date) STORED,
  CONSTRAINT stays_end_after_start CHECK (ends_at > starts_at),
  CONSTRAINT stays_one_place_at_a_time EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
CREATE INDEX ON stays (person_id, starts_at);
-- The daily count of people in scope reads this index alone.
CREATE INDEX stays_in_scope ON stays (prison_code, first_day) INCLUDE (left_day, wing, person_id);

CREATE TABLE allocations (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code  varchar(3) NOT NULL REFERENCES prisons,
  person_id    uuid NOT NULL REFERENCES people,
  staff_id     uuid NOT NULL REFERENCES staff,
  method       allocation_method NOT NULL DEFAULT 'MANUAL',
  allocated_at timestamptz(3) NOT NULL,
  allocated_by uuid REFERENCES staff,
  ended_at     timestamptz(3),
  ended_by     uuid REFERENCES staff,
  end_reason   allocation_end_reason,
  CONSTRAINT allocations_end_after_start CHECK (ended_at >= allocated_at),
  CONSTRAINT allocations_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX allocations_one_open ON allocations (person_id) WHERE ended_at IS NULL;
CREATE INDEX ON allocations (person_id, allocated_at);
CREATE INDEX ON allocations (staff_id);
CREATE INDEX ON allocations (prison_code, allocated_at);

CREATE TABLE pom_allocations (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code    varchar(3) NOT NULL REFERENCES prisons,
  person_id      uuid NOT NULL REFERENCES people,
  staff_id       uuid NOT NULL REFERENCES staff,
  responsibility responsibility NOT NULL,
  allocated_at   timestamptz(3) NOT NULL,
  allocated_by   uuid REFERENCES staff,
  ended_at       timestamptz(3),
  ended_by       uuid REFERENCES staff,
  end_reason     allocation_end_reason,
  CONSTRAINT pom_allocations_end_after_start CHECK (ended_at >= allocated_at),
  CONSTRAINT pom_allocations_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE UNIQUE INDEX pom_allocations_one_open ON pom_allocations (person_id)
  WHERE ended_at IS NULL AND responsibility <> 'CO_WORKING';
CREATE INDEX ON pom_allocations (person_id, allocated_at);
CREATE INDEX ON pom_allocations (staff_id);

CREATE TABLE entries (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code     varchar(3) NOT NULL REFERENCES prisons,
  person_id       uuid NOT NULL REFERENCES people,
  kind            entry_kind NOT NULL,
  occurred_at     timestamptz(3) NOT NULL,
  minutes         smallint NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  place           place NOT NULL,
  overheard       boolean NOT NULL,
  narrative       text NOT NULL CHECK (written_length(narrative) >= 20 AND char_length(narrative) <= 8000),
  next_session_on date,
  author_id       uuid NOT NULL REFERENCES staff,
  author_name     text NOT NULL,
  recorded_at     timestamptz(3) NOT NULL DEFAULT now(),
  key_worker_id   uuid REFERENCES staff,
  wing            text NOT NULL DEFAULT '',
  submission_key  uuid NOT NULL DEFAULT gen_random_uuid(),
  case_note_id    text,
  CONSTRAINT entries_one_per_submission UNIQUE (author_id, submission_key),
  UNIQUE (prison_code, case_note_id),
  -- What is added to an entry names its person too, and cannot name another.
  UNIQUE (id, person_id)
);
CREATE INDEX ON entries (person_id, occurred_at DESC, id DESC);
CREATE INDEX ON entries (author_id, occurred_at);
-- The newest contact of each of a POM's cases.
CREATE INDEX entries_pom_contacts ON entries (person_id, occurred_at DESC) WHERE kind = 'POM_CONTACT';
-- Delivery by wing reads this index alone.
CREATE INDEX entries_delivery ON entries (prison_code, occurred_at) INCLUDE (kind, wing, person_id, author_id, key_worker_id);

CREATE TABLE amendments (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  entry_id    uuid NOT NULL,
  person_id   uuid NOT NULL REFERENCES people,
  author_id   uuid NOT NULL REFERENCES staff,
  author_name text NOT NULL,
  words       text NOT NULL CHECK (written_length(words) >= 1 AND char_length(words) <= 8000),
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  submission_key uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT amendments_one_per_submission UNIQUE (author_id, submission_key),
  CONSTRAINT amendments_of_that_person FOREIGN KEY (entry_id, person_id) REFERENCES entries (id, person_id)
);
CREATE INDEX ON amendments (entry_id);

CREATE TABLE actions (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  person_id   uuid NOT NULL REFERENCES people,
  entry_id    uuid,
  description text NOT NULL CHECK (written_length(description) >= 1 AND char_length(description) <= 500),
  owner       action_owner NOT NULL,
  due_on      date,
  state       action_state NOT NULL DEFAULT 'OPEN',
  agreed_at   timestamptz(3) NOT NULL DEFAULT now(),
  settled_at  timestamptz(3),
  settled_by  uuid REFERENCES staff,
  CONSTRAINT actions_settled CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CONSTRAINT actions_of_that_person FOREIGN KEY (entry_id, person_id) REFERENCES entries (id, person_id)
);
CREATE INDEX ON actions (person_id, state);
CREATE INDEX ON actions (entry_id);

CREATE TABLE access_reasons (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  person_id   uuid NOT NULL REFERENCES people,
  staff_id    uuid NOT NULL REFERENCES staff,
  kind        access_reason_kind NOT NULL,
  words       text NOT NULL CHECK (char_length(words) <= 500),
  given_at    timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT access_reasons_other_has_words CHECK (kind <> 'OTHER' OR written_length(words) >= 1)
);
CREATE INDEX ON access_reasons (staff_id, given_at);
CREATE INDEX ON access_reasons (prison_code, given_at);

CREATE TABLE quality_samples (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  draw        smallint NOT NULL CHECK (draw > 0),
  seed        text NOT NULL,
  population  integer NOT NULL CHECK (population >= 0),
  size        integer NOT NULL CHECK (size BETWEEN 0 AND population),
  drawn_at    timestamptz(3) NOT NULL DEFAULT now(),
  drawn_by    uuid REFERENCES staff,
  UNIQUE (prison_code, month, draw)
);

CREATE TABLE sampled_entries (
  sample_id   uuid NOT NULL REFERENCES quality_samples,
  entry_id    uuid NOT NULL UNIQUE REFERENCES entries,
  prison_code varchar(3) NOT NULL REFERENCES prisons,
  position    smallint NOT NULL,
  PRIMARY KEY (sample_id, entry_id)
);

CREATE TABLE quality_reviews (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  prison_code    varchar(3) NOT NULL REFERENCES prisons,
  entry_id       uuid NOT NULL REFERENCES entries,
  selection      review_selection NOT NULL,
  reviewer_id    uuid NOT NULL REFERENCES staff,
  score          text NOT NULL CHECK (score IN ('4', '3', '2', '1a', '1b')),
  individualised element_rating NOT NULL,
  continuity     element_rating NOT NULL,
  reason         text NOT NULL CHECK (written_length(reason) >= 1 AND char_length(reason) <= 2000),
  reviewed_at    timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT quality_reviews_one_per_reviewer UNIQUE (entry_id, reviewer_id)
);
CREATE INDEX ON quality_reviews (prison_code, reviewed_at);

CREATE TABLE audit_events (
  id           bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  prison_code  varchar(3) REFERENCES prisons,
  at           timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  actor_id     uuid REFERENCES staff,
  action       text NOT NULL CHECK (char_length(action) <= 50),
  subject_type text CHECK (char_length(subject_type) <= 50),
  subject_id   text CHECK (char_length(subject_id) <= 100),
  -- As long as the longest way to write an IPv6 address.
  address      text CHECK (char_length(address) <= 45),
  detail       jsonb NOT NULL DEFAULT '{}' CHECK (char_length(detail::text) <= 4000),
  previous     bytea NOT NULL DEFAULT '',
  hash         bytea NOT NULL DEFAULT ''
);
CREATE INDEX ON audit_events (prison_code, at);

CREATE TABLE audit_heads (
  chain   text PRIMARY KEY,
  last_id bigint NOT NULL,
  hash    bytea NOT NULL
);
