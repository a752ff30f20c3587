import type { OpenDraft } from '#model/host-api/studio.ts';
import type { LocalText } from '#model/language.ts';
import type { Draft } from '#model/studio/draft.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { historyOf, redone, undone, withChange, withHostsDraft } from './edit-history.ts';
import type { EditHistory } from './edit-history.ts';

/** Milliseconds after the last change until it is saved. */
const settle = 900;

export interface EditedDraft {
  /** As it is being edited; null until the host has answered. */
  draft: Draft | null;
  /** What the host made of the draft as last saved. */
  made: OpenDraft | null;
  state: 'saved' | 'unsaved' | 'saving';
  error: LocalText | undefined;
  change: (change: (draft: Draft) => Draft) => void;
  /** Takes the latest change back; undefined where there is none. */
  undo: (() => void) | undefined;
  /** Makes a change that was taken back once more. */
  redo: (() => void) | undefined;
  /** Saves at once what is not saved yet. */
  flush: () => Promise<void>;
  /** Takes over what the host has done to the draft by itself. */
  take: (made: OpenDraft) => void;
}

/** A draft under way: every change is saved a moment later, and the hall made anew. */
export function useDraft(id: string): EditedDraft {
  const host = useHost();
  const [history, setHistory] = useState<EditHistory | null>(null);
  const [made, setMade] = useState<OpenDraft | null>(null);
  const [state, setState] = useState<EditedDraft['state']>('saved');
  const [error, setError] = useState<LocalText>();
  const current = useRef<EditHistory | null>(null);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const take = useCallback((opened: OpenDraft) => {
    const { draft } = opened;
    current.current = current.current ? withHostsDraft(current.current, draft) : historyOf(draft);
    setHistory(current.current);
    setMade(opened);
  }, []);

  const save = useCallback(async () => {
    if (!dirty.current || !current.current) return;
    dirty.current = false;
    setState('saving');
    try {
      const opened = await host.call('studio.save', { draft: current.current.present });
      setMade(opened);
      setError(undefined);
      setState(dirty.current ? 'unsaved' : 'saved');
    } catch (caught) {
      dirty.current = true;
      setError(asXunzhanError(caught).text);
      setState('unsaved');
    }
  }, [host]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    saving.current = saving.current.then(save);
    return saving.current;
  }, [save]);

  const move = useCallback(
    (step: (history: EditHistory) => EditHistory) => {
      if (!current.current) return;
      const next = step(current.current);
      if (next === current.current) return;
      current.current = next;
      dirty.current = true;
      setHistory(next);
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), settle);
    },
    [flush],
  );
  const change = useCallback<EditedDraft['change']>(
    (edit) => move((now) => withChange(now, edit(now.present), performance.now())),
    [move],
  );
  const undo = useCallback(() => move(undone), [move]);
  const redo = useCallback(() => move(redone), [move]);

  useEffect(() => {
    host
      .call('studio.open', { draft: id })
      .then(take, (caught: unknown) => setError(asXunzhanError(caught).text));
    return () => void flush();
  }, [host, id, take, flush]);

  return {
    draft: history?.present ?? null,
    made,
    state,
    error,
    change,
    undo: history && history.past.length > 0 ? undo : undefined,
    redo: history && history.future.length > 0 ? redo : undefined,
    flush,
    take,
  };
}
