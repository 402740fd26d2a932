import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import { StartComparing } from './StartComparing.tsx';

const plenaries = [24, 23, 22, 21].map((number) => ({ number: String(number), name: `${number}th` }));

/** As of an earlier day the later plenaries are not there. */
function Start() {
  const [isEarlier, setEarlier] = useState(false);
  return (
    <PlanningContext value={messages}>
      <button type="button" onClick={() => setEarlier(true)}>
        Earlier
      </button>
      <StartComparing plenaries={isEarlier ? plenaries.slice(2) : plenaries} saved={[]} />
    </PlanningContext>
  );
}

const { plenaryHere, plenaryThere, plenariesGo } = messages.compare;

test('two plenaries are never the same: one takes what the other had', async () => {
  const { user } = await show(() => <Start />, { mode: 'plan', layout: 'compare' });
  await user.selectOptions(screen.getByLabelText(plenaryHere), '23');
  expect(screen.getByLabelText(plenaryThere)).toHaveValue('24');
  await user.click(screen.getByRole('button', { name: plenariesGo }));
  expect(view()).toMatchObject({ plenaries: ['23'], compare: '?plenary=24' });
});

test('what was offered before the day was changed is not compared any more', async () => {
  const { user } = await show(() => <Start />, { mode: 'plan', layout: 'compare' });
  await user.click(screen.getByRole('button', { name: 'Earlier' }));
  expect(screen.getByLabelText(plenaryHere)).toHaveValue('22');
  expect(screen.getByLabelText(plenaryThere)).toHaveValue('21');
  await user.click(screen.getByRole('button', { name: plenariesGo }));
  expect(view()).toMatchObject({ plenaries: ['22'], compare: '?plenary=21' });
});
