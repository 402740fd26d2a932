import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { usePresenting, type Presenting } from '../state/presenting.ts';
import type { StageTexts } from './Band.tsx';
import { Stage } from './Stage.tsx';

const words = messages.stage;
let isTouched = false;
const { matchMedia } = window;
vi.stubGlobal('matchMedia', (query: string) => ({
  ...matchMedia(query),
  get matches() {
    return query === '(pointer: coarse)' && isTouched;
  },
}));
const TITLES = ['One', 'Two', 'Three'];
const textsOf = (title: string): StageTexts => ({
  area: null,
  title,
  status: null,
  caption: `Of ${title}`,
  sources: [],
});

/** The second of three scenes; `explored` once something was opened. */
async function stand(presenting: Partial<Presenting> = {}, explored: StageTexts | null = null, texts = textsOf('Two')) {
  const asked = {
    onGo: vi.fn<(scene: number) => void>(),
    onAgain: vi.fn<() => void>(),
    onEnd: vi.fn<() => void>(),
    onBlack: vi.fn<(black: boolean) => void>(),
    onPointer: vi.fn<(pointer: boolean) => void>(),
    onPlaying: vi.fn<(playing: boolean) => void>(),
  };
  const { user } = await show(() => (
    <PresentingContext value={messages}>
      <Stage
        storyTitle="A tour"
        language={undefined}
        titles={TITLES}
        number={2}
        texts={texts}
        isSchematic={false}
        explored={explored && { texts: explored }}
        presenting={{ ...usePresenting.getInitialState(), ...presenting }}
        hrefOf={(scene) => `?scene=${scene}`}
        {...asked}
      />
    </PresentingContext>
  ));
  return { user, ...asked, press: (name: string) => user.click(screen.getByRole('button', { name })) };
}

/** Full screen as a browser has it: jsdom has none. */
function giveFullScreen(request: () => Promise<void>) {
  let element: Element | null = null;
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => element });
  const change = (to: Element | null) => {
    element = to;
    document.dispatchEvent(new Event('fullscreenchange'));
  };
  document.documentElement.requestFullscreen = async () => {
    await request();
    change(document.documentElement);
  };
  document.exitFullscreen = async () => change(null);
}

test('a number that is typed is said: how to go to its scene, or that there is none', async () => {
  const { user } = await stand();
  await user.keyboard('3');
  expect(screen.getByText(words.goTo('3'))).toBeInTheDocument();
  await user.keyboard('9');
  expect(screen.getByText(messages.stories.noScene(39, 3))).toBeInTheDocument();
});

test('a scene without a title is read by its number, and the room sees none', async () => {
  await stand({}, null, { ...textsOf(''), language: 'zh-Hant' });
  const heading = screen.getByRole('heading', { level: 1, name: words.scene(2, 3) });
  expect(heading).toHaveFocus();
  expect(heading).toBeEmptyDOMElement();
  expect(heading).not.toHaveAttribute('lang');
});

test('every key has a button, every scene a link', async () => {
  const { user, press, onGo, onBlack, onPointer, onPlaying, onEnd } = await stand();
  await press(words.next);
  await press(words.back);
  const scenes = within(screen.getByRole('group', { name: words.controls })).getAllByRole('listitem');
  expect(scenes.map(({ textContent }) => textContent)).toEqual(['1. One', '2. Two', '3. Three']);
  const link = screen.getByRole('link', { name: '1. One' });
  expect(link).toHaveAttribute('href', '?scene=1');
  await user.click(link);
  expect(screen.getByRole('link', { current: 'step' })).toHaveTextContent('2. Two');
  expect(onGo.mock.calls).toEqual([[3], [1], [1]]);
  await press(words.black);
  expect(onBlack).toHaveBeenCalledWith(true);
  await press(words.pointer);
  expect(onPointer).toHaveBeenCalledWith(true);
  await press(words.play);
  expect(onPlaying).toHaveBeenCalledWith(true);
  await press(words.end);
  expect(onEnd).toHaveBeenCalled();
});

test('full screen is asked for, and left', async () => {
  giveFullScreen(() => Promise.resolve());
  const { press, user } = await stand();
  await press(words.fullScreen);
  expect(screen.getByRole('button', { name: words.fullScreen })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('f');
  expect(screen.getByRole('button', { name: words.fullScreen })).toHaveAttribute('aria-pressed', 'false');
  expect(screen.queryByText(words.fullScreenRefused)).toBeNull();
});

test('full screen that is refused is said, and the story goes on in its window', async () => {
  giveFullScreen(() => Promise.reject(new TypeError('Permissions check failed')));
  const { user, onGo } = await stand();
  await user.keyboard('f');
  expect(await screen.findByText(words.fullScreenRefused)).toBeVisible();
  await user.keyboard('{PageDown}');
  expect(onGo).toHaveBeenCalledWith(3);
  await user.keyboard('3');
  expect(screen.getByText(words.goTo('3')), 'a number that is typed meanwhile').toBeVisible();
});

test('on a black stage any step lights it and stays; Escape too', async () => {
  const { user, onBlack, onGo, onEnd } = await stand({ black: true });
  await user.keyboard('{PageDown}{Home}3{Enter}{Escape}');
  expect(onBlack.mock.calls).toEqual([[false], [false], [false], [false]]);
  expect(onGo).not.toHaveBeenCalled();
  expect(onEnd).not.toHaveBeenCalled();
});

test('on a black stage a button that was pressed before, or a scene of the list, lights it and stays, too', async () => {
  const { user, onBlack, onGo } = await stand({ black: true });
  for (const name of [words.next, words.back]) {
    screen.getByRole('button', { name }).focus();
    await user.keyboard(' ');
  }
  await user.click(screen.getByRole('link', { name: '1. One' }));
  expect(onBlack.mock.calls).toEqual([[false], [false], [false]]);
  expect(onGo).not.toHaveBeenCalled();
});

test('what was opened in mid-story has the band, and one key or button brings the scene back', async () => {
  const { user, press, onAgain, onEnd } = await stand({}, textsOf('Nansha'));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nansha');
  expect(screen.getByText(words.movedHint)).toBeVisible();
  await press(words.again);
  await user.keyboard('r{Escape}');
  expect(onAgain).toHaveBeenCalledTimes(3);
  expect(onEnd).not.toHaveBeenCalled();
});

test('where one touches, no key is named but the button that brings the scene back', async () => {
  isTouched = true;
  await stand({}, textsOf('Nansha'));
  isTouched = false;
  expect(screen.queryByText(words.movedHint)).toBeNull();
  expect(screen.getByText(words.movedHintTouch)).toHaveTextContent(words.again);
});
