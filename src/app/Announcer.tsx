import { useEffect, useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { useSession, useView } from '../state/store.ts';
import { said, sentenceFor } from './announce.ts';

/** Says what changed to those who do not see it: what was opened, how many the filters leave, what the map shows. */
export function Announcer() {
  const words = useWords();
  const [text, setText] = useState('');
  useEffect(
    () =>
      useView.subscribe((view, before) => {
        const { content, among } = useSession.getState();
        const sentence = content && sentenceFor({ ...view, among }, before, content, words);
        if (sentence) setText((last) => said(sentence, last));
      }),
    [words],
  );
  useEffect(
    () =>
      useSession.subscribe(({ inView }, before) => {
        // Only for someone who moves the map by keyboard: all others did not ask.
        if (inView === before.inView || !inView || !document.activeElement?.closest('.map-area')) return;
        setText((last) => said(words.t.inView.title(inView.length), last));
      }),
    [words],
  );
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
