-- What the database itself refuses, for the owner as for everybody.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER entries_append_only BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_no_truncate BEFORE TRUNCATE ON entries EXECUTE FUNCTION refuse_change();
CREATE TRIGGER amendments_append_only BEFORE UPDATE OR DELETE ON amendments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER amendments_no_truncate BEFORE TRUNCATE ON amendments EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_reviews_append_only BEFORE UPDATE OR DELETE ON quality_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_reviews_no_truncate BEFORE TRUNCATE ON quality_reviews EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_reasons_append_only BEFORE UPDATE OR DELETE ON access_reasons FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_reasons_no_truncate BEFORE TRUNCATE ON access_reasons EXECUTE FUNCTION refuse_change();
CREATE TRIGGER installation_fixed BEFORE UPDATE OR DELETE ON installation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER installation_no_truncate BEFORE TRUNCATE ON installation EXECUTE FUNCTION refuse_change();

-- An entry lies in the past and inside the person's stay; its wing and the person's own key worker at that
-- moment are facts the database looks up, not claims of the writer.
CREATE FUNCTION place_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.occurred_at > clock_timestamp() THEN
    RAISE EXCEPTION 'An entry cannot be in the future' USING ERRCODE = 'check_violation', CONSTRAINT = 'entries_not_in_future';
  END IF;
  SELECT s.wing INTO NEW.wing FROM stays s
    WHERE s.person_id = NEW.person_id AND s.prison_code = NEW.prison_code
      AND s.starts_at <= NEW.occurred_at AND (s.ends_at IS NULL OR s.ends_at > NEW.occurred_at);
  IF NEW.wing IS NULL THEN
    RAISE EXCEPTION 'The person was not in this prison then' USING ERRCODE = 'check_violation', CONSTRAINT = 'entries_inside_stay';
  END IF;
  SELECT a.staff_id INTO NEW.key_worker_id FROM allocations a
    WHERE a.person_id = NEW.person_id
      AND a.allocated_at <= NEW.occurred_at AND (a.ended_at IS NULL OR a.ended_at > NEW.occurred_at)
    ORDER BY a.allocated_at DESC LIMIT 1;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_placed BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION place_entry();

-- Whoever is under row-level security signs with the name that staff hold, whatever name was sent. The owner loads what
-- others signed elsewhere, so the name and the time stand as loaded. Not a definer: it asks who is writing.
CREATE FUNCTION sign_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF row_security_active(TG_RELID) THEN
    SELECT left(s.forenames, 1) || '. ' || s.surname INTO NEW.author_name FROM staff s WHERE s.id = NEW.author_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entries_signed BEFORE INSERT ON entries FOR EACH ROW EXECUTE FUNCTION sign_words();
CREATE TRIGGER amendments_signed BEFORE INSERT ON amendments FOR EACH ROW EXECUTE FUNCTION sign_words();

-- A stay cannot be taken from under an entry. Looked at when the transaction ends, so that a move can be written anew
-- in several steps; loading only adds stays, and is not looked at.
CREATE FUNCTION check_entries_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM entries e
    WHERE e.person_id = OLD.person_id AND e.prison_code = OLD.prison_code
      AND e.occurred_at >= OLD.starts_at AND (OLD.ends_at IS NULL OR e.occurred_at < OLD.ends_at)
      AND NOT EXISTS (SELECT 1 FROM stays s WHERE s.person_id = e.person_id AND s.prison_code = e.prison_code
        AND s.starts_at <= e.occurred_at AND (s.ends_at IS NULL OR s.ends_at > e.occurred_at))) THEN
    RAISE EXCEPTION 'An entry would lie outside every stay' USING ERRCODE = 'check_violation', CONSTRAINT = 'stays_hold_entries';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER stays_hold_entries AFTER UPDATE OR DELETE ON stays DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_entries_stay();
CREATE TRIGGER stays_no_truncate BEFORE TRUNCATE ON stays EXECUTE FUNCTION refuse_change();

-- An allocation is to somebody's people in a prison where those people are or were.
CREATE FUNCTION check_allocation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM changed a
    WHERE NOT EXISTS (SELECT 1 FROM stays s WHERE s.person_id = a.person_id AND s.prison_code = a.prison_code)) THEN
    RAISE EXCEPTION 'The person was never in this prison' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_in_prison';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER allocations_added AFTER INSERT ON allocations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_allocation();
CREATE TRIGGER allocations_changed AFTER UPDATE ON allocations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_allocation();
CREATE TRIGGER pom_allocations_added AFTER INSERT ON pom_allocations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_allocation();
CREATE TRIGGER pom_allocations_changed AFTER UPDATE ON pom_allocations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_allocation();

-- A sample holds sessions of its own prison and its own London month, and no more than were drawn.
CREATE FUNCTION check_sampled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM changed c JOIN quality_samples q ON q.id = c.sample_id JOIN entries e ON e.id = c.entry_id
    WHERE e.kind <> 'SESSION' OR e.prison_code <> c.prison_code OR q.prison_code <> c.prison_code
      OR date_trunc('month', e.occurred_at AT TIME ZONE 'Europe/London')::date <> q.month
      OR (SELECT count(*) FROM sampled_entries x WHERE x.sample_id = q.id) > q.size) THEN
    RAISE EXCEPTION 'A sample holds what was drawn from its prison and month' USING ERRCODE = 'check_violation', CONSTRAINT = 'sampled_entries_fit';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sampled_entries_added AFTER INSERT ON sampled_entries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_sampled();
CREATE TRIGGER sampled_entries_changed AFTER UPDATE ON sampled_entries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_sampled();

-- people.prison_code is the prison of the newest stay, and decides who reads the person's history.
CREATE FUNCTION follow_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE people p SET prison_code = newest.prison_code
    FROM (SELECT DISTINCT ON (c.person_id) c.person_id, s.prison_code FROM changed c LEFT JOIN stays s USING (person_id)
          ORDER BY c.person_id, s.starts_at DESC NULLS LAST) newest
    WHERE p.id = newest.person_id AND p.prison_code IS DISTINCT FROM newest.prison_code;
  RETURN NULL;
END $$;
CREATE TRIGGER stays_inserted AFTER INSERT ON stays REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_stays();
CREATE TRIGGER stays_updated AFTER UPDATE ON stays REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_stays();
CREATE TRIGGER stays_deleted AFTER DELETE ON stays REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION follow_stays();

-- Nobody reviews their own entry; only sessions are scored, by somebody who works or worked in that prison.
CREATE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE reviewed entries%ROWTYPE;
BEGIN
  SELECT * INTO reviewed FROM entries WHERE id = NEW.entry_id;
  IF reviewed.author_id = NEW.reviewer_id THEN
    RAISE EXCEPTION 'A reviewer is never the author' USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_reviews_not_own';
  END IF;
  IF reviewed.kind <> 'SESSION' OR reviewed.prison_code <> NEW.prison_code THEN
    RAISE EXCEPTION 'Only a session of this prison is scored' USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_reviews_session';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = NEW.reviewer_id AND r.prison_code = NEW.prison_code) THEN
    RAISE EXCEPTION 'The reviewer never held a role in this prison' USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_reviews_own_prison';
  END IF;
  IF NEW.selection = 'SAMPLED' AND NOT EXISTS (SELECT 1 FROM sampled_entries WHERE entry_id = NEW.entry_id) THEN
    RAISE EXCEPTION 'The entry is in no random sample' USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_reviews_sampled';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quality_reviews_checked BEFORE INSERT ON quality_reviews FOR EACH ROW EXECUTE FUNCTION check_review();

-- Demonstration accounts exist only in a database that was made as a demonstration.
CREATE FUNCTION check_demonstration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.demonstration AND NOT EXISTS (SELECT 1 FROM installation WHERE demonstration) THEN
    RAISE EXCEPTION 'Demonstration accounts belong in a demonstration database' USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_demonstration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_demonstration BEFORE INSERT OR UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION check_demonstration();

-- A database becomes a demonstration only while it is empty.
CREATE FUNCTION check_installation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.demonstration AND (EXISTS (SELECT 1 FROM prisons) OR EXISTS (SELECT 1 FROM staff) OR EXISTS (SELECT 1 FROM people)) THEN
    RAISE EXCEPTION 'Only an empty database can become a demonstration' USING ERRCODE = 'check_violation', CONSTRAINT = 'installation_empty';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER installation_checked BEFORE INSERT ON installation FOR EACH ROW EXECUTE FUNCTION check_installation();

-- Each prison's audit events form a chain: a row's hash covers the row and the hash before it.
CREATE FUNCTION audit_hash(event audit_events) RETURNS bytea LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT sha256(event.previous || convert_to(jsonb_build_array(
    event.id, event.prison_code, to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), event.actor_id,
    event.action, event.subject_type, event.subject_id, event.address, event.detail)::text, 'UTF8'))
$$;

CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE head audit_heads%ROWTYPE;
BEGIN
  INSERT INTO audit_heads (chain, last_id, hash) VALUES (coalesce(NEW.prison_code, ''), 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_heads WHERE chain = coalesce(NEW.prison_code, '') FOR UPDATE;
  NEW.at := clock_timestamp();
  NEW.id := nextval(pg_get_serial_sequence('public.audit_events', 'id'));
  NEW.previous := head.hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_heads SET last_id = NEW.id, hash = NEW.hash WHERE chain = head.chain;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_events_chained BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- The heads move only with their chains.
CREATE TRIGGER audit_heads_follow BEFORE INSERT OR UPDATE OR DELETE ON audit_heads FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_heads_no_truncate BEFORE TRUNCATE ON audit_heads EXECUTE FUNCTION refuse_change();

-- The first event of a chain that does not follow from the one before it; where rows are missing after the newest, the
-- last that there was; null when the chain is whole.
CREATE FUNCTION audit_first_broken(wanted_chain text) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH events AS (
    SELECT e.id, e.hash, e.hash <> audit_hash(e) OR e.previous <> lag(e.hash, 1, ''::bytea) OVER (ORDER BY e.id) AS broken
    FROM audit_events e WHERE coalesce(e.prison_code, '') = wanted_chain
  ), newest AS (
    SELECT id, hash FROM events ORDER BY id DESC LIMIT 1
  ), head AS (
    SELECT last_id AS id, hash FROM audit_heads WHERE chain = wanted_chain
  )
  SELECT coalesce(
    (SELECT min(id) FROM events WHERE broken),
    (SELECT greatest(head.id, newest.id) FROM head FULL JOIN newest ON true
      WHERE (head.id, head.hash) IS DISTINCT FROM (newest.id, newest.hash)))
$$;
