import { expect, test } from './driver/fixtures.ts';

test.use({ drawing: 'light' });

/** What the page's policy refused, as the browser reports it. */
interface Watched {
  violations: string[];
}

test('the browser itself refuses what the atlas never does', async ({ atlas, problems }) => {
  problems.allow(/Content Security Policy|Trusted|violat|blocked|another origin/i);
  await atlas.page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
  });
  await atlas.open('?lang=en');
  const outcomes = await atlas.page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        // What an attacker would try, once he had found a way to put something into the page.
        const attempts: Record<string, () => unknown> = {
          // oxlint-disable-next-line no-eval -- it is what must be refused
          'a program from text': () => (0, eval)('1'),
          'markup from text': () => (document.createElement('p').innerHTML = '<b>bold</b>'),
          'a worker of someone else': () => new Worker('data:text/javascript,1'),
          'a policy that lets all pass': () =>
            (
              globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
            ).trustedTypes.createPolicy('mine', {}),
        };
        const outcome = (attempt: () => unknown) => {
          try {
            attempt();
            return 'allowed';
          } catch {
            return 'refused';
          }
        };
        // In a turn of its own: what a test evaluates directly is let through.
        setTimeout(() =>
          resolve(Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => [name, outcome(attempt)]))),
        );
      }),
  );
  expect(outcomes).toEqual({
    'a program from text': 'refused',
    'markup from text': 'refused',
    'a worker of someone else': 'refused',
    'a policy that lets all pass': 'refused',
  });
  await atlas.page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.wasRun = true');
    const paragraph = document.createElement('p');
    paragraph.setAttribute('style', 'color: red');
    const picture = new Image();
    picture.src = 'https://elsewhere.example/pixel.png';
    document.body.append(script, paragraph);
    fetch('https://elsewhere.example/').catch(() => undefined);
  });
  await expect
    .poll(() => atlas.page.evaluate(() => (window as unknown as Watched).violations))
    .toEqual(expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-attr']));
  expect(await atlas.page.evaluate(() => 'wasRun' in window)).toBe(false);
});

test('every answer carries the headers, a missing file as well', async ({ request }) => {
  for (const address of ['./', './sw.js', './geo/land.geojson', './nothing-here']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    // It would let the service worker rule more of the host than the atlas's own folder.
    expect(headers, address).not.toHaveProperty('service-worker-allowed');
  }
});
