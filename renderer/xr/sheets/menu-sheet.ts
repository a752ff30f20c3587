import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { followTexts } from '../../i18n/follow-texts.ts';
import { guidedTexts } from '../../i18n/guided-texts.ts';
import { goingAlong, type GuideVoice } from '../../follow/going-along.ts';
import type { BoardAction, BoardChoice } from '../board/board-content.ts';
import { turnAngles } from '../headset-settings.ts';
import type { HeadsetControls } from './controls.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Everything that is not an exhibit: tours, rooms, how one stands and turns, the way out. */
export function menuSheet(desk: SheetDesk, controls: HeadsetControls): Sheet {
  const { t } = desk;
  const { settings } = controls;
  const tourChoices = (): BoardChoice[] => {
    const running = controls.running();
    const phase = running?.view.getState().tour.phase;
    if (!running || phase === 'finished')
      return controls.tours.map(({ id, title }) => ({
        id: `tour:${id}`,
        text: `${t.tour} · ${desk.say(title)}`,
      }));
    return [
      { id: 'hold', text: phase === 'paused' ? t.play : t.pause },
      { id: 'previous', text: t.previous },
      { id: 'next', text: t.next },
      { id: 'stop', text: t.stopTour },
    ];
  };
  const guideChoices = (): BoardChoice[] => {
    const words = followTexts[desk.language];
    const { state, hand, room, voice } = goingAlong.getState();
    const question = room?.view.getState().scene?.question;
    const g = guidedTexts[desk.language];
    if (state === 'none') return [];
    if (state === 'asked') return [{ id: 'along', text: words.go }];
    return [
      ...(question
        ? [{ id: 'test', text: question.state === 'open' ? g.stillOpen : g.toResult }]
        : []),
      state === 'away' ? { id: 'along', text: words.back } : { id: 'round', text: words.lookRound },
      { id: 'hand', text: hand ? words.lower : words.raise },
      ...(voice ? [voiceChoice(voice, g)] : []),
      { id: 'alone', text: words.leave },
    ];
  };
  const actions: BoardAction[] = [
    { id: 'close', text: t.close, primary: true },
    { id: 'visitor', text: t.nextVisitor },
    { id: 'leave', text: t.leave },
  ];
  const press = (id: string) => {
    const running = controls.running();
    switch (id) {
      case 'hold': {
        const paused = running?.view.getState().tour.phase === 'paused';
        running?.act({ kind: paused ? 'play' : 'pause' });
        return paused ? desk.close() : desk.refresh('kept');
      }
      case 'previous':
      case 'next':
        desk.close();
        return running?.act({ kind: id });
      case 'stop':
        controls.stopTour();
        return desk.refresh();
      case 'along':
        desk.close();
        return goingAlong.getState().go();
      case 'round':
        desk.close();
        return goingAlong.getState().lookRound();
      case 'alone':
        desk.close();
        return goingAlong.getState().leave();
      case 'test':
        desk.close();
        return controls.recall();
      case 'hear':
        desk.close();
        return goingAlong.getState().voice?.listen();
      case 'silence':
        desk.close();
        return goingAlong.getState().voice?.mute();
      case 'stop-hearing':
        desk.close();
        return goingAlong.getState().voice?.leave();
      case 'hand':
        desk.close();
        return goingAlong.getState().raiseHand(!goingAlong.getState().hand);
      case 'rooms':
        return controls.show(roomsSheet(desk));
      case 'recentre':
        desk.close();
        return controls.recentre();
      case 'posture':
        controls.setPosture(settings.posture === 'seated' ? 'standing' : 'seated');
        return desk.refresh('kept');
      case 'turn':
        settings.turnAngle =
          settings.turnAngle === turnAngles.small ? turnAngles.large : turnAngles.small;
        return desk.refresh('kept');
      case 'walking':
        settings.walking = !settings.walking;
        return desk.refresh('kept');
      case 'visitor':
        return controls.nextVisitor();
      case 'leave':
        return controls.end();
      case 'close':
        return desk.close();
      default: {
        const tour = controls.tours.find((one) => id === `tour:${one.id}`);
        desk.close();
        if (tour) controls.startTour(tour);
      }
    }
  };
  return {
    content: () => ({
      kicker: t.menuNote(controls.minutes()),
      title: t.menu,
      choices: [
        ...guideChoices(),
        ...tourChoices(),
        ...(desk.documents.hall.rooms.length > 1 ? [{ id: 'rooms', text: t.rooms }] : []),
        { id: 'recentre', text: t.recentre },
        { id: 'posture', text: settings.posture === 'seated' ? t.seated : t.standing },
        { id: 'turn', text: t.turnBy(Math.round((settings.turnAngle * 180) / Math.PI)) },
        { id: 'walking', text: settings.walking ? t.walkingOn : t.walkingOff },
      ],
      columns: 2,
      actions,
    }),
    press,
  };
}

/** What there is to say to the guide's voice just now: one thing. */
function voiceChoice(
  { state, muted }: Pick<GuideVoice, 'state' | 'muted'>,
  words: { hear: string; hearAgain: string; silence: string; stopHearing: string },
): BoardChoice {
  if (state === 'offered') return { id: 'hear', text: words.hear };
  if (state === 'trying') return { id: 'stop-hearing', text: words.stopHearing };
  return muted ? { id: 'hear', text: words.hearAgain } : { id: 'silence', text: words.silence };
}

/** Another room to be taken to. */
function roomsSheet(desk: SheetDesk): Sheet {
  const { hall } = desk.documents;
  const { store } = desk.engine;
  return {
    content: () => ({
      title: desk.t.rooms,
      choices: hall.rooms.map(({ id, title }) => ({
        id: `room:${id}`,
        text: desk.say(title),
        ...(store.getState().room === id ? { mark: 'chosen' as const } : {}),
      })),
      columns: 2,
      actions: [{ id: 'close', text: desk.t.close }],
    }),
    press: (id) => {
      desk.close();
      const room = hall.rooms.find((one) => id === `room:${one.id}`);
      const first = hall.exhibits.find((exhibit) => exhibit.room === room?.id);
      if (!room || !first) return;
      const viewpoint =
        room.id === hall.entrance.room ? hall.entrance.viewpoint : defaultViewpoint(hall, first);
      store.getState().travel({ room: room.id, viewpoint, manner: 'fade' });
    },
  };
}
