-- The third wall. The application's role sees rows only as a viewer in a prison, both set for one transaction
-- (keywork.viewer, keywork.prison). keywork_figures counts: it never holds a right on the words of a note.

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keywork_app') THEN CREATE ROLE keywork_app NOLOGIN NOINHERIT; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'keywork_figures') THEN CREATE ROLE keywork_figures NOLOGIN; END IF;
END $$;
-- Without inheritance: the application must put the hat on (SET LOCAL ROLE), and then has only that one.
GRANT keywork_figures TO keywork_app;
GRANT USAGE ON SCHEMA public TO keywork_app, keywork_figures;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE FUNCTION london_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (now() AT TIME ZONE 'Europe/London')::date
$$;
CREATE FUNCTION viewer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('keywork.viewer', true), '')::uuid
$$;
CREATE FUNCTION viewer_prison() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('keywork.prison', true), '')
$$;

-- Definers: they look behind the policies that call them.
CREATE FUNCTION viewer_has(VARIADIC wanted role[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM staff_roles r JOIN staff s ON s.id = r.staff_id
    WHERE r.staff_id = viewer_id() AND (r.prison_code = viewer_prison() OR r.prison_code IS NULL) AND r.role = ANY (wanted)
      AND r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today())
      AND (s.left_on IS NULL OR s.left_on > london_today()))
$$;
CREATE FUNCTION viewer_prisons() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT p.code FROM prisons p JOIN staff_roles r ON r.prison_code = p.code OR r.prison_code IS NULL
  WHERE r.staff_id = viewer_id() AND r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today())
$$;
-- A key worker's own people, a POM's own cases, and anybody a reason was given for in the last twelve hours.
CREATE FUNCTION viewer_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.person_id FROM allocations a
    WHERE a.staff_id = viewer_id() AND a.prison_code = viewer_prison() AND a.ended_at IS NULL AND viewer_has('KEY_WORKER')
  UNION SELECT a.person_id FROM pom_allocations a
    WHERE a.staff_id = viewer_id() AND a.prison_code = viewer_prison() AND a.ended_at IS NULL AND viewer_has('POM')
  UNION SELECT r.person_id FROM access_reasons r
    WHERE r.staff_id = viewer_id() AND r.prison_code = viewer_prison() AND r.given_at > now() - interval '12 hours'
      AND viewer_has('KEY_WORKER', 'POM')
$$;
CREATE FUNCTION viewer_cases() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.person_id FROM pom_allocations a
    WHERE a.staff_id = viewer_id() AND a.prison_code = viewer_prison() AND a.ended_at IS NULL AND viewer_has('POM')
$$;
-- Who may find a person: everybody who works in the prison but its account administrators.
CREATE FUNCTION viewer_finds_people() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT viewer_has('KEY_WORKER', 'POM', 'CUSTODIAL_MANAGER', 'HOMD', 'CASE_ADMINISTRATOR', 'SENIOR_LEADER')
$$;
CREATE FUNCTION viewer_counts() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD', 'CASE_ADMINISTRATOR', 'SENIOR_LEADER', 'NATIONAL')
$$;

DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

GRANT SELECT ON prisons, locations, staff, staff_roles, people, stays, allocations, pom_allocations, entries, amendments,
  actions, access_reasons, quality_samples, sampled_entries, quality_reviews, audit_events TO keywork_app;
-- Only what a writer may claim: times, and what the database looks up, are the database's.
GRANT INSERT (prison_code, person_id, kind, occurred_at, minutes, place, overheard, narrative, next_session_on, author_id,
  author_name, submission_key) ON entries TO keywork_app;
GRANT INSERT (prison_code, entry_id, person_id, author_id, author_name, words, submission_key) ON amendments TO keywork_app;
GRANT INSERT (prison_code, person_id, entry_id, description, owner, due_on, state) ON actions TO keywork_app;
GRANT INSERT (prison_code, person_id, staff_id, kind, words) ON access_reasons TO keywork_app;
GRANT INSERT (prison_code, month, draw, seed, population, size, drawn_by) ON quality_samples TO keywork_app;
GRANT INSERT (sample_id, entry_id, prison_code, position) ON sampled_entries TO keywork_app;
GRANT INSERT (prison_code, entry_id, selection, reviewer_id, score, individualised, continuity, reason) ON quality_reviews TO keywork_app;
GRANT INSERT (prison_code, actor_id, action, subject_type, subject_id, address, detail) ON audit_events TO keywork_app;
GRANT UPDATE (state, settled_at, settled_by) ON actions TO keywork_app;

CREATE POLICY viewer ON prisons TO keywork_app, keywork_figures USING (code = ANY (ARRAY(SELECT viewer_prisons())));
CREATE POLICY viewer ON locations TO keywork_app USING (prison_code = viewer_prison() AND (SELECT viewer_finds_people()));
CREATE POLICY viewer ON staff_roles TO keywork_app
  USING (staff_id = viewer_id() OR (prison_code = viewer_prison() AND viewer_prison() = ANY (ARRAY(SELECT viewer_prisons()))));
CREATE POLICY viewer ON staff TO keywork_app
  USING (id = viewer_id() OR EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = staff.id AND r.prison_code = viewer_prison()));

CREATE POLICY viewer ON stays TO keywork_app USING (prison_code = viewer_prison() AND (SELECT viewer_finds_people()));
-- The prison he is in, and any prison he was in: it keeps the entries it wrote and must know whose they are.
CREATE POLICY viewer ON people TO keywork_app USING ((SELECT viewer_finds_people()) AND (prison_code = viewer_prison()
  OR EXISTS (SELECT 1 FROM stays s WHERE s.person_id = people.id AND s.prison_code = viewer_prison())));
CREATE POLICY viewer ON allocations TO keywork_app USING (prison_code = viewer_prison() AND (SELECT viewer_finds_people()));
CREATE POLICY viewer ON pom_allocations TO keywork_app USING (prison_code = viewer_prison() AND (SELECT viewer_finds_people()));

-- The policy follows the person: the prison he is in now reads his history, the prison that wrote keeps it.
CREATE POLICY viewer_reads ON entries FOR SELECT TO keywork_app USING (
  (author_id = viewer_id() OR (SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')) OR person_id = ANY (ARRAY(SELECT viewer_people())))
  AND (SELECT viewer_finds_people())
  AND (prison_code = viewer_prison() OR EXISTS (SELECT 1 FROM people p WHERE p.id = entries.person_id AND p.prison_code = viewer_prison())));
CREATE POLICY viewer_records ON entries FOR INSERT TO keywork_app WITH CHECK (
  prison_code = viewer_prison() AND author_id = viewer_id()
  -- Here now: who has left is another prison's, or nobody's, to record about.
  AND EXISTS (SELECT 1 FROM stays s WHERE s.person_id = entries.person_id AND s.prison_code = viewer_prison()
    AND s.ends_at IS NULL)
  AND ((SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD'))
    OR (kind <> 'POM_CONTACT' AND (SELECT viewer_has('KEY_WORKER')) AND person_id = ANY (ARRAY(SELECT viewer_people())))
    OR (kind = 'POM_CONTACT' AND person_id = ANY (ARRAY(SELECT viewer_cases())))));

CREATE POLICY viewer_reads ON amendments FOR SELECT TO keywork_app
  USING (EXISTS (SELECT 1 FROM entries e WHERE e.id = amendments.entry_id));
CREATE POLICY viewer_amends ON amendments FOR INSERT TO keywork_app WITH CHECK (
  author_id = viewer_id() AND prison_code = viewer_prison()
  AND EXISTS (SELECT 1 FROM entries e WHERE e.id = amendments.entry_id AND e.author_id = viewer_id()
    AND e.prison_code = amendments.prison_code AND e.person_id = amendments.person_id));

CREATE POLICY viewer_reads ON actions FOR SELECT TO keywork_app USING (
  ((SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')) OR person_id = ANY (ARRAY(SELECT viewer_people())))
  AND (prison_code = viewer_prison() OR EXISTS (SELECT 1 FROM people p WHERE p.id = actions.person_id AND p.prison_code = viewer_prison())));
CREATE POLICY viewer_agrees ON actions FOR INSERT TO keywork_app WITH CHECK (prison_code = viewer_prison()
  AND ((SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')) OR person_id = ANY (ARRAY(SELECT viewer_people()))));
CREATE POLICY viewer_settles ON actions FOR UPDATE TO keywork_app
  USING (prison_code = viewer_prison() AND ((SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')) OR person_id = ANY (ARRAY(SELECT viewer_people()))))
  WITH CHECK (prison_code = viewer_prison() AND (settled_by IS NULL OR settled_by = viewer_id()));

CREATE POLICY viewer_reads ON access_reasons FOR SELECT TO keywork_app
  USING (prison_code = viewer_prison() AND (staff_id = viewer_id() OR (SELECT viewer_has('CUSTODIAL_MANAGER'))));
CREATE POLICY viewer_gives ON access_reasons FOR INSERT TO keywork_app WITH CHECK (
  staff_id = viewer_id() AND prison_code = viewer_prison() AND (SELECT viewer_has('KEY_WORKER', 'POM'))
  AND EXISTS (SELECT 1 FROM people p WHERE p.id = access_reasons.person_id AND p.prison_code = viewer_prison()));

CREATE POLICY viewer_reads ON quality_samples FOR SELECT TO keywork_app
  USING (prison_code = viewer_prison() AND (SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')));
CREATE POLICY viewer_draws ON quality_samples FOR INSERT TO keywork_app
  WITH CHECK (prison_code = viewer_prison() AND drawn_by = viewer_id() AND (SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')));
CREATE POLICY viewer ON sampled_entries TO keywork_app
  USING (prison_code = viewer_prison() AND (SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')));
CREATE POLICY viewer_reads ON quality_reviews FOR SELECT TO keywork_app USING (prison_code = viewer_prison()
  AND ((SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD'))
    OR EXISTS (SELECT 1 FROM entries e WHERE e.id = quality_reviews.entry_id AND e.author_id = viewer_id())));
CREATE POLICY viewer_scores ON quality_reviews FOR INSERT TO keywork_app
  WITH CHECK (prison_code = viewer_prison() AND reviewer_id = viewer_id() AND (SELECT viewer_has('CUSTODIAL_MANAGER', 'HOMD')));

CREATE POLICY viewer_reads ON audit_events FOR SELECT TO keywork_app
  USING (prison_code = viewer_prison() AND (SELECT viewer_has('ADMINISTRATOR')));
CREATE POLICY viewer_leaves ON audit_events FOR INSERT TO keywork_app
  WITH CHECK (actor_id = viewer_id() AND prison_code IS NOT DISTINCT FROM viewer_prison());

-- The counting hat: facts without words, of one prison.
GRANT SELECT ON prisons, stays, allocations, pom_allocations, staff_roles TO keywork_figures;
GRANT SELECT (id, complexity, legal_status, last_admission_date, prison_code) ON people TO keywork_figures;
GRANT SELECT (id, key_worker_status, capacity, left_on) ON staff TO keywork_figures;
GRANT SELECT (id, prison_code, person_id, kind, occurred_at, minutes, recorded_at, author_id, key_worker_id, wing) ON entries TO keywork_figures;
GRANT SELECT (id, prison_code, entry_id, selection, score, individualised, continuity, reviewed_at) ON quality_reviews TO keywork_figures;
GRANT SELECT ON sampled_entries, quality_samples TO keywork_figures;
CREATE POLICY counting ON stays FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON people FOR SELECT TO keywork_figures USING ((SELECT viewer_counts())
  AND EXISTS (SELECT 1 FROM stays s WHERE s.person_id = people.id AND s.prison_code = viewer_prison()));
CREATE POLICY counting ON staff FOR SELECT TO keywork_figures USING ((SELECT viewer_counts())
  AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = staff.id AND r.prison_code = viewer_prison()));
CREATE POLICY counting ON staff_roles FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON allocations FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON pom_allocations FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON entries FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON quality_reviews FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON sampled_entries FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));
CREATE POLICY counting ON quality_samples FOR SELECT TO keywork_figures USING (prison_code = viewer_prison() AND (SELECT viewer_counts()));

-- The application needs no temporary tables and no large objects. The owner of a database keeps what is his; where he is
-- not its owner, or (for large objects) no superuser, these go by unheeded, and are the superuser's to do.
DO $$ DECLARE statement text; BEGIN
  SET LOCAL client_min_messages = 'error';
  FOR statement IN
    SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database())
    UNION ALL SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace
        AND proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import', 'lo_export')
  LOOP
    BEGIN
      EXECUTE statement;
    EXCEPTION WHEN insufficient_privilege THEN NULL;
    END;
  END LOOP;
END $$;
