-- Signing in happens before there is a viewer. These definers are the only way the application reaches
-- credentials and sessions, and each does one thing.

CREATE FUNCTION auth_credentials(wanted_username text)
  RETURNS TABLE (staff_id uuid, password_hash text, failures integer, locked boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.id, c.password_hash, c.failures, coalesce(c.locked_until > now(), false)
  FROM staff s JOIN staff_credentials c ON c.staff_id = s.id
  WHERE s.username = lower(wanted_username) AND (s.left_on IS NULL OR s.left_on > london_today())
$$;

CREATE FUNCTION auth_home_prison(wanted_staff uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE WHEN count(DISTINCT prison_code) = 1 AND bool_and(prison_code IS NOT NULL) THEN min(prison_code) END FROM staff_roles
  WHERE staff_id = wanted_staff AND from_day <= london_today() AND (to_day IS NULL OR to_day >= london_today())
$$;

-- Ten failures lock the account for thirty minutes. A name is counted whether or not anybody has it, so that
-- slowing a name down says nothing about who exists.
CREATE FUNCTION auth_failed(wanted_staff uuid, from_sources text[], from_address text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO sign_in_failures (source, minute) SELECT DISTINCT unnest(from_sources), date_trunc('minute', now())
    ON CONFLICT (source, minute) DO UPDATE SET failures = sign_in_failures.failures + 1;
  UPDATE staff_credentials SET
      failures = CASE WHEN locked_until <= now() THEN 1 ELSE failures + 1 END,
      locked_until = CASE WHEN locked_until <= now() THEN NULL
        WHEN failures + 1 >= 10 THEN coalesce(locked_until, now() + interval '30 minutes') END
    WHERE staff_id = wanted_staff;
  INSERT INTO audit_events (prison_code, actor_id, action, address)
    VALUES (auth_home_prison(wanted_staff), wanted_staff, 'sign-in refused', left(from_address, 45));
END $$;

-- Failures from one source in the last ten minutes. Old counts are dropped as they are passed.
CREATE FUNCTION auth_source_failures(from_source text) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM sign_in_failures WHERE minute < now() - interval '10 minutes';
  SELECT coalesce(sum(failures), 0)::integer FROM sign_in_failures WHERE source = from_source;
$$;

-- Whether a session was idle for as long as its prison allows, or open for eight hours.
CREATE FUNCTION auth_run_out(session staff_sessions) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT session.started_at <= now() - interval '8 hours' OR session.seen_at <= now() - make_interval(mins =>
    coalesce((SELECT p.idle_minutes FROM prisons p WHERE p.code = session.prison_code), 10))
$$;

CREATE FUNCTION auth_open(wanted_staff uuid, new_token_hash bytea, from_address text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE staff_credentials SET failures = 0, locked_until = NULL WHERE staff_id = wanted_staff;
  -- What has run out is ended; a session that is alive on another terminal stays.
  UPDATE staff_sessions t SET ended_at = now()
    WHERE t.staff_id = wanted_staff AND t.ended_at IS NULL AND auth_run_out(t);
  INSERT INTO staff_sessions (token_hash, staff_id, prison_code, address)
    VALUES (new_token_hash, wanted_staff, auth_home_prison(wanted_staff), left(from_address, 45));
  INSERT INTO audit_events (prison_code, actor_id, action, address)
    VALUES (auth_home_prison(wanted_staff), wanted_staff, 'sign-in', left(from_address, 45));
END $$;

-- The viewer behind a token, read anew on every request: a leaver, an ended role or an ended session stops here.
-- seen_at is written at most every fifteen seconds, so the idle limit is that much shorter at worst.
CREATE FUNCTION auth_viewer(wanted_token_hash bytea)
  RETURNS TABLE (session_id uuid, staff_id uuid, username text, surname text, forenames text, prison_code text, prison_name text,
    estate text, frequency_weeks smallint, idle_minutes smallint, roles text[], several_prisons boolean,
    demonstration boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE found_session staff_sessions%ROWTYPE; idle smallint;
BEGIN
  SELECT * INTO found_session FROM staff_sessions t WHERE t.token_hash = wanted_token_hash AND t.ended_at IS NULL;
  IF NOT FOUND OR auth_run_out(found_session) THEN RETURN; END IF;
  SELECT p.idle_minutes INTO idle FROM prisons p WHERE p.code = found_session.prison_code;
  idle := coalesce(idle, 10);
  IF found_session.seen_at < now() - interval '15 seconds' THEN
    UPDATE staff_sessions t SET seen_at = now() WHERE t.id = found_session.id;
  END IF;
  RETURN QUERY
    SELECT found_session.id, s.id, s.username, s.surname, s.forenames, p.code::text, p.name, p.estate::text, p.frequency_weeks, idle,
      array_agg(DISTINCT r.role::text) FILTER (WHERE r.prison_code = found_session.prison_code OR r.prison_code IS NULL),
      count(DISTINCT r.prison_code) > 1 OR bool_or(r.role = 'NATIONAL'), s.demonstration
    FROM staff s
    JOIN staff_roles r ON r.staff_id = s.id AND r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today())
    LEFT JOIN prisons p ON p.code = found_session.prison_code
    WHERE s.id = found_session.staff_id AND (s.left_on IS NULL OR s.left_on > london_today())
    GROUP BY s.id, p.code;
END $$;

CREATE FUNCTION auth_choose_prison(wanted_token_hash bytea, wanted_prison text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE chooser uuid;
BEGIN
  -- Choosing keeps a session alive, and so asks first whether there is one to keep.
  IF NOT EXISTS (SELECT 1 FROM auth_viewer(wanted_token_hash)) THEN RETURN false; END IF;
  UPDATE staff_sessions t SET prison_code = wanted_prison, seen_at = now()
    WHERE t.token_hash = wanted_token_hash AND t.ended_at IS NULL AND EXISTS (SELECT 1 FROM prisons p WHERE p.code = wanted_prison)
      AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = t.staff_id AND (r.prison_code = wanted_prison OR r.prison_code IS NULL)
        AND r.from_day <= london_today() AND (r.to_day IS NULL OR r.to_day >= london_today()))
    RETURNING t.staff_id INTO chooser;
  IF chooser IS NULL THEN RETURN false; END IF;
  INSERT INTO audit_events (prison_code, actor_id, action) VALUES (wanted_prison, chooser, 'prison chosen');
  RETURN true;
END $$;

CREATE FUNCTION auth_close(wanted_token_hash bytea, from_address text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE closed staff_sessions%ROWTYPE;
BEGIN
  UPDATE staff_sessions t SET ended_at = now() WHERE t.token_hash = wanted_token_hash AND t.ended_at IS NULL RETURNING * INTO closed;
  IF closed.id IS NOT NULL THEN
    INSERT INTO audit_events (prison_code, actor_id, action, address) VALUES (closed.prison_code, closed.staff_id, 'sign-out', left(from_address, 45));
  END IF;
END $$;

-- The accounts of the viewer's prison as its administrators see them.
CREATE FUNCTION auth_accounts() RETURNS TABLE (staff_id uuid, failures integer, locked_until timestamptz, last_sign_in timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.staff_id, c.failures, CASE WHEN c.locked_until > now() THEN c.locked_until END,
    (SELECT max(t.started_at) FROM staff_sessions t WHERE t.staff_id = c.staff_id)
  FROM staff_credentials c
  WHERE viewer_has('ADMINISTRATOR') AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = c.staff_id AND r.prison_code = viewer_prison())
$$;

CREATE FUNCTION auth_unlock(wanted_staff uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE staff_credentials c SET failures = 0, locked_until = NULL
    WHERE c.staff_id = wanted_staff AND viewer_has('ADMINISTRATOR')
      AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = wanted_staff AND r.prison_code = viewer_prison());
  RETURN FOUND;
END $$;

-- A request that is refused before there is a viewer (a forged form, say) still leaves a row.
CREATE FUNCTION auth_refused(why text, from_address text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO audit_events (action, address, detail) VALUES ('request refused', left(from_address, 45), jsonb_build_object('why', left(why, 100)))
$$;

GRANT EXECUTE ON FUNCTION london_today(), viewer_id(), viewer_prison(), viewer_has(role[]), viewer_prisons(), viewer_people(),
  viewer_cases(), viewer_finds_people(), viewer_counts() TO keywork_app, keywork_figures;
GRANT EXECUTE ON FUNCTION written_length(text) TO keywork_app;
GRANT EXECUTE ON FUNCTION auth_credentials(text), auth_failed(uuid, text[], text), auth_source_failures(text), auth_open(uuid, bytea, text),
  auth_viewer(bytea), auth_choose_prison(bytea, text), auth_close(bytea, text), auth_accounts(), auth_unlock(uuid), auth_refused(text, text)
  TO keywork_app;
