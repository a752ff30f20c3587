import type { OpenDraft } from '#model/host-api/studio.ts';
import type { LocalText } from '#model/language.ts';
import type { Draft } from '#model/studio/draft.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { asXunzhanError } from '../host-client/reply.ts';

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
  /** Saves at once what is not saved yet. */
  flush: () => Promise<void>;
  /** Takes over what the host has done to the draft by itself. */
  take: (made: OpenDraft) => void;
}

/** A draft under way: every change is saved a moment later, and the hall made anew. */
export function useDraft(id: string): EditedDraft {
  const host = useHost();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [made, setMade] = useState<OpenDraft | null>(null);
  const [state, setState] = useState<EditedDraft['state']>('saved');
  const [error, setError] = useState<LocalText>();
  const current = useRef<Draft | null>(null);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const take = useCallback((opened: OpenDraft) => {
    current.current = opened.draft;
    setDraft(opened.draft);
    setMade(opened);
  }, []);

  const save = useCallback(async () => {
    if (!dirty.current || !current.current) return;
    dirty.current = false;
    setState('saving');
    try {
      const opened = await host.call('studio.save', { draft: current.current });
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

  const change = useCallback(
    (edit: (draft: Draft) => Draft) => {
      if (!current.current) return;
      current.current = edit(current.current);
      dirty.current = true;
      setDraft(current.current);
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), settle);
    },
    [flush],
  );

  useEffect(() => {
    host
      .call('studio.open', { draft: id })
      .then(take, (caught: unknown) => setError(asXunzhanError(caught).text));
    return () => void flush();
  }, [host, id, take, flush]);

  return { draft, made, state, error, change, flush, take };
}
