import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { lastErrors } from '../diagnosis/errors.ts';
import { Region } from './Region.tsx';

let broken = true;
function Fragile() {
  if (broken) throw new Error('Fragile broke.');
  return <p>whole</p>;
}

beforeEach(() => {
  broken = true;
  // React says it as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('what fails says what to do, what stands beside it goes on, and trying again brings it back', async () => {
  const { user } = await show(() => (
    <>
      <Region>
        <Fragile />
      </Region>
      <p>beside</p>
    </>
  ));
  expect(screen.getByRole('alert')).toHaveTextContent(/stopped working. Try again/);
  expect(screen.getByText('beside')).toBeInTheDocument();
  expect(lastErrors().at(-1)?.text).toMatch(/Fragile broke/);
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('whole')).toBeInTheDocument();
});

test('without words there is what needs none', () => {
  render(
    <Region wordless={<p>地圖集未能載入。</p>}>
      <Fragile />
    </Region>,
  );
  expect(screen.getByText('地圖集未能載入。')).toBeInTheDocument();
});
