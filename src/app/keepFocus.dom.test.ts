import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keepFocus.ts';

let stop = () => undefined as void;
const root = document.createElement('div');
const find = (name: string) => root.querySelector<HTMLElement>(`[data-name="${name}"]`)!;
const focused = () => (document.activeElement as HTMLElement | null)?.dataset['name'] ?? null;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** It acts in the second frame after a change. */
async function settled() {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  root.innerHTML = `
    <ul><li><button data-name="one"></button></li><li><button data-name="two"></button></li>
      <li><button data-name="three"></button></li></ul>
    <section><h2 tabindex="-1" data-name="heading"></h2><form><input data-name="field"><button data-name="send"></button>
      </form></section>
    <a href="#" data-name="link"></a>`;
  document.body.append(root);
  stop = keepFocus(root);
});
afterEach(() => {
  stop();
  root.remove();
});

const removeAt = (name: string, selector: string) => find(name).closest(selector)!.remove();

test.each([
  ['the next takes the place of what is taken away', 'two', 'li', 'three'],
  ['after the last comes the one before', 'three', 'li', 'two'],
  ['what stands beside a form follows it', 'send', 'form', 'heading'],
  ['where nothing is left, what comes after', 'send', 'section', 'link'],
])('%s', async (_, name, taken, next) => {
  find(name).focus();
  removeAt(name, taken);
  await settled();
  expect(focused()).toBe(next);
});

test('what was put there in the same step is what it goes to', async () => {
  find('send').focus();
  const answer = document.createElement('button');
  answer.dataset['name'] = 'answer';
  find('send').closest('form')!.replaceWith(answer);
  await settled();
  expect(focused()).toBe('answer');
});

test('a button that cannot be pressed any more hands it on', async () => {
  find('one').focus();
  find('one').setAttribute('disabled', '');
  await settled();
  expect(focused()).toBe('two');
});

test('what puts the focus somewhere itself is left to do so', async () => {
  find('two').focus();
  removeAt('two', 'li');
  find('link').focus();
  await settled();
  expect(focused()).toBe('link');
});

test('what was left before is nobody’s any more', async () => {
  find('two').focus();
  find('two').blur();
  await settled();
  removeAt('two', 'li');
  await settled();
  expect(focused()).toBeNull();
});
