import type { Generated } from 'kysely';
import type { StoredUuid } from './uuid.ts';

/**
 * A statement as it came, beside what it is found by. `seq` is the order of arrival: given out under
 * the append lock, so that it is also the order of commits and a reader that pages by it can neither
 * skip nor repeat. `stored` never decreases with `seq`.
 */
interface StatementTable {
  seq: number;
  id: StoredUuid;
  /** Milliseconds since 1970, the hub's clock, never less than the row before. */
  stored: number;
  /** Terms; null where the actor is an anonymous group or the object no activity. */
  actor: number | null;
  verb: number;
  activity: number | null;
  registration: StoredUuid | null;
  /** Id of the statement that the object refers to. */
  target: StoredUuid | null;
  /** 1 when it is a voiding statement. */
  voiding: number;
  /** 1 when it has been voided. */
  voided: number;
  /** Term of the agent whose credentials sent it. */
  authority: number;
  /** Bits of `hub/xapi/statement/complete.ts`: what a reader must add. */
  lacks: number;
  /** Edition of xAPI it was sent in: 1 or 2. */
  edition: number;
  /** 1 when it has attachments. */
  attachments: number;
  /** The exact JSON text that was sent. */
  statement: string;
}

/** Strings that statements share (agents, verbs, activities, registrations), by number. */
interface TermTable {
  id: Generated<number>;
  /** First 16 bytes of the SHA-256 of `value`, base64url: long IRIs do not fit an index. */
  digest: string;
  value: string;
}

/**
 * How a statement is found other than by its own columns: by members of groups, by context, by its
 * SubStatement; and, for a statement that refers to another, by everything the other is found by.
 */
interface LinkTable {
  term: number;
  /** 0: as if it were actor or object; 1: only with `related_agents` or `related_activities`. */
  broad: number;
  seq: number;
  /** The statement whose property it is: `seq` itself, or the one that `seq` refers to. */
  source: number;
}

interface ActivityTable {
  term: number;
  definition: string;
}

interface AgentNameTable {
  term: number;
  digest: string;
  name: string;
}

export interface AttachmentTable {
  sha2: string;
  content_type: string;
  data: Uint8Array;
}

export interface DocumentTable {
  /** Digest of resource, activity and agent. */
  scope: string;
  /** Lower case UUID, or empty. */
  registration: string;
  /** Digest of `name`. */
  digest: string;
  name: string;
  content_type: string;
  /** SHA-1 in hexadecimal. */
  etag: string;
  updated: number;
  data: Uint8Array;
}

export interface CredentialTable {
  name: string;
  /** `scrypt$salt$hash`, base64url. */
  secret: string;
  role: string;
  home_page: string | null;
  label: string;
  created: number;
  revoked: number | null;
}

/** Single values: `generation`. */
interface MetaTable {
  name: string;
  value: string;
}

/** What the insight page has counted, by hall, month and person. */
interface HallFactTable {
  hall: string;
  month: string;
  person: number;
  visits: number;
  completions: number;
  attempts: number;
  passes: number;
  score: number;
}

interface ExhibitFactTable {
  exhibit: string;
  month: string;
  person: number;
  looks: number;
  seconds: number;
}

export interface HubTables {
  statements: StatementTable;
  terms: TermTable;
  links: LinkTable;
  activities: ActivityTable;
  agent_names: AgentNameTable;
  attachments: AttachmentTable;
  documents: DocumentTable;
  credentials: CredentialTable;
  meta: MetaTable;
  hall_facts: HallFactTable;
  exhibit_facts: ExhibitFactTable;
}
