import { act, screen } from '@testing-library/react';
import { create } from 'zustand';
import { expect, test } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { Band } from './Band.tsx';

test('words that do not fit are scrolled, and those of the next scene begin at their top', async () => {
  const useNumber = create(() => ({ number: 1 }));
  const Room = () => {
    const { number } = useNumber();
    const texts = { area: null, title: `Scene ${number}`, status: null, caption: 'Long '.repeat(400), sources: [] };
    return <Band texts={texts} number={number} count={3} note={null} />;
  };
  await show(() => (
    <PresentingContext value={messages}>
      <Room />
    </PresentingContext>
  ));
  const band = screen.getByRole('region', { name: messages.stage.scene(1, 3) });
  band.scrollTop = 200;
  act(() => useNumber.setState({ number: 1 }));
  expect(band.scrollTop).toBe(200);
  act(() => useNumber.setState({ number: 2 }));
  expect(band.scrollTop).toBe(0);
});
