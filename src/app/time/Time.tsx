/**
 * What is known from outside the plenaries' own documents: its data, its words, and all that shows them. The record that
 * everything else shows is worked out here, at one place: `contentAsOf`, whenever its day, its language or its data change.
 */
import type { ComponentType } from 'react';
import { create } from 'zustand';
import { AsOf } from '../../asof/AsOf.tsx';
import { loadLater } from '../../content/load.ts';
import type { Content, Language } from '../../content/types.ts';
import { TimeContext } from '../../i18n/time/context.ts';
import { loadTimeMessages, type TimeMessages } from '../../i18n/time/messages.ts';
import { Changes } from '../../panel/later/Changes.tsx';
import { FollowUps } from '../../panel/later/FollowUps.tsx';
import { HomeLinks } from '../../panel/later/HomeLinks.tsx';
import { NotYet } from '../../panel/later/NotYet.tsx';
import { PlaceFollowUps } from '../../panel/later/PlaceFollowUps.tsx';
import { ShownDay } from '../../panel/later/ShownDay.tsx';
import { StatementSource } from '../../panel/later/StatementSource.tsx';
import { StatusLine } from '../../panel/later/StatusLine.tsx';
import { Threads } from '../../panel/later/Threads.tsx';
import { contentAsOf } from '../../state/asof.ts';
import { useSession, useView } from '../../state/store.ts';

const useLoaded = create<{ words: TimeMessages | null }>(() => ({ words: null }));

/** Fetches one language; what comes back puts it in its place, unless another language is shown by then. */
export async function load(language: Language): Promise<() => void> {
  const [later, { messages }] = await Promise.all([loadLater(language), loadTimeMessages[language]()]);
  return () => {
    if (useSession.getState().record?.language !== language) return;
    useLoaded.setState({ words: messages });
    useSession.setState({ later });
    showAsOf();
  };
}

/** The record as of the day of the view becomes what is shown. */
function showAsOf(): void {
  const { record, later } = useSession.getState();
  if (record && later?.language === record.language) {
    useSession.setState({ content: contentAsOf(record, later, useView.getState().asof) });
  }
}

useView.subscribe((view, before) => {
  if (view.asof !== before.asof) showAsOf();
});

/** The words of the language shown around what needs them. */
function worded<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return function Worded(props: P) {
    const { words } = useLoaded();
    return (
      words && (
        <TimeContext value={words}>
          <Part {...props} />
        </TimeContext>
      )
    );
  };
}

/** Over the list of all: the day, what else is known, and where it leads. */
function HomeTime({ content }: { content: Content }) {
  return (
    <>
      <AsOf content={content} />
      <HomeLinks content={content} />
    </>
  );
}

export const parts = {
  Home: worded(HomeTime),
  ShownDay: worded(ShownDay),
  Status: worded(StatusLine),
  FollowUps: worded(FollowUps),
  OfPlace: worded(PlaceFollowUps),
  StatementSource: worded(StatementSource),
  NotYet: worded(NotYet),
};
export const ThreadsPage = worded(Threads);
export const ChangesPage = worded(Changes);
