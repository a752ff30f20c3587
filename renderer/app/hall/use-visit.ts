import type { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import { useEffect, useState } from 'react';
import { asXunzhanError } from '../../host-client/reply.ts';
import type { EventQueue } from '../../host-client/event-queue.ts';
import { visitPlatform } from '../../share/visit-platform.ts';
import { createAwaitedVisit, createUnrecordedVisit, createVisit } from '../../visit/visit.ts';
import type { Visit } from '../../visit/visit.ts';
import { useHost } from '../host-context.ts';
import { hostState } from '../host-state.ts';
import { useEventQueue } from '../event-queue-context.ts';
import { visitorId } from '../session.ts';
import type { Visitor } from '../session.ts';

interface UsedVisit {
  visit: Visit;
  /** The visit is the visitor's own and its progress known. */
  settled: boolean;
  trouble: XunzhanError | null;
}

/** Milliseconds between two attempts to open a visit while the host is away. */
const patience = 4000;

/**
 * Opens a visit for the visitor and closes it when another visitor or hall comes. Until it is open, and where
 * nothing is recorded (lobbies, no visitor), a visit of the page alone stands in.
 */
export function useVisit(
  exhibition: string,
  documents: ExhibitionDocuments,
  visitor: Visitor | null,
): UsedVisit {
  const host = useHost();
  const queue = useEventQueue();
  const recorded = documents.manifest.role === 'lobby' ? null : visitorId(visitor);
  const [used, setUsed] = useState<UsedVisit>(() => standIn(visitor !== null && recorded === null));
  useEffect(() => {
    if (recorded === null) {
      setUsed(standIn(visitor !== null));
      return undefined;
    }
    const awaited = createAwaitedVisit();
    setUsed({ visit: awaited.visit, settled: false, trouble: null });
    let open: Visit | undefined;
    const stop = keepTrying(
      () => openVisit(host, queue, exhibition, documents, recorded),
      (visit) => {
        open = visit;
        awaited.becomes(visit);
        setUsed({ visit, settled: true, trouble: null });
      },
      (trouble) => setUsed({ visit: awaited.visit, settled: true, trouble }),
    );
    return () => {
      stop();
      void open?.close();
    };
    // A visit belongs to one visitor in one exhibition; new documents of the same one don't begin another.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [host, queue, exhibition, recorded]);
  return used;
}

function standIn(settled: boolean): UsedVisit {
  return { visit: createUnrecordedVisit(emptyProgress()), settled, trouble: null };
}

async function openVisit(
  client: HostClient,
  queue: EventQueue,
  exhibition: string,
  documents: ExhibitionDocuments,
  visitor: string,
): Promise<Visit> {
  const platform = await visitPlatform(hostState.getState().status);
  const opened = await client.call('visits.open', { visitor, exhibition, platform });
  return createVisit({ client, queue, documents, opened });
}

function keepTrying(
  open: () => Promise<Visit>,
  onOpen: (visit: Visit) => void,
  onTrouble: (trouble: XunzhanError) => void,
): () => void {
  let wanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = () => {
    open().then(
      (visit) => (wanted ? onOpen(visit) : void visit.close()),
      (error: unknown) => {
        if (!wanted) return;
        const trouble = asXunzhanError(error);
        onTrouble(trouble);
        if (trouble.code === 'offline' || trouble.code.startsWith('store/')) {
          timer = setTimeout(attempt, patience);
        }
      },
    );
  };
  attempt();
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}
