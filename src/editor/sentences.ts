/** What could not be restored, in sentences. */
import type { PresentingMessages } from '../i18n/presenting/messages.ts';
import { quoted } from '../state/quoted.ts';
import { sceneOf, type StoryProblem } from '../state/ownStories/problems.ts';

type Words = PresentingMessages['editor'];

export function sentenceOf(problem: StoryProblem, words: Words): string {
  const { problem: says, field, reference } = words;
  switch (problem.kind) {
    case 'newer':
      return says.newer(problem.version);
    case 'too-many-scenes':
      return says[problem.kind](problem.found, problem.kept);
    case 'language':
      return says.language(problem.value);
    case 'missing':
    case 'wrong-type':
      return says[problem.kind](field[problem.field]);
    case 'unknown-field':
      return says[problem.kind](quoted(problem.name));
    case 'unknown-id':
      return says[problem.kind](reference[problem.of], problem.id);
    case 'seconds':
      return says.seconds(String(problem.value), problem.used);
    case 'too-long':
      return says[problem.kind](field[problem.field], problem.length, problem.kept);
    default:
      return says[problem.kind];
  }
}

/** Sentences under one heading: a file that is no story may have hundreds of thousands of things to say. */
const MOST = 50;

/** The sentences of a story first, then those of each scene, each scene once. */
export function sentencesByScene(
  problems: readonly StoryProblem[],
  words: Words,
): { heading: string; sentences: string[] }[] {
  const byScene = new Map<number | null, StoryProblem[]>();
  for (const problem of problems) {
    const scene = sceneOf(problem);
    const others = byScene.get(scene);
    if (others) others.push(problem);
    else byScene.set(scene, [problem]);
  }
  const scenes = [...byScene].sort(([a], [b]) => (a ?? 0) - (b ?? 0));
  return scenes.map(([scene, all]) => ({
    heading: scene === null ? words.ofStory : words.scene(scene),
    sentences: [
      ...all.slice(0, MOST).map((problem) => sentenceOf(problem, words)),
      ...(all.length > MOST ? ['…'] : []),
    ],
  }));
}
